import { lockableNames, lockedFieldsOf } from '../../blocks/lockedFields'
import { MAX_BLOCK_DEPTH } from '../../blocks/registry'
import type { RuleInput, TemplateFinding } from '../report'
import { blocksIn } from '../walkTree'

/** Blocks used against those declared and those this installation has; keys and depth. */
export const checkBlocks = ({
  manifest,
  registry,
}: Pick<RuleInput, 'manifest' | 'registry'>): TemplateFinding[] => {
  const findings: TemplateFinding[] = []
  const used = new Set<string>()
  for (const { key: page, layout } of manifest.pages) {
    const keys = new Set<string>()
    for (const { block, depth } of blocksIn(layout)) {
      const place = { page, block: block.key }
      const error = (rule: string, message: string): void => {
        findings.push({ level: 'error', rule, message, ...place })
      }
      used.add(block.blockType)
      if (keys.has(block.key)) error('duplicate-key', `Two blocks have the key "${block.key}".`)
      keys.add(block.key)
      const definition = registry.get(block.blockType)
      const known = definition && lockableNames(definition)
      lockedFieldsOf(block).forEach((name, index) => {
        if (!known || known.includes(name)) return
        findings.push({
          level: 'error',
          rule: 'locked-field',
          message: `"${block.blockType}" has no field "${name}" to lock. Name one of ${known.join(', ')}.`,
          ...place,
          field: `lockedFields.${index}`,
        })
      })
      if (!definition) error('unknown-block', `There is no block "${block.blockType}".`)
      if (definition?.reference)
        error(
          'reference-block',
          `"${block.blockType}" stands for what a tenant keeps. Put the blocks themselves here.`,
        )
      if (!Object.hasOwn(manifest.blocks, block.blockType))
        error('blocks-list', `"${block.blockType}" is used but not listed in blocks.`)
      if (block.blockVersion && block.blockVersion !== manifest.blocks[block.blockType])
        error(
          'block-version',
          `blockVersion ${block.blockVersion} differs from blocks.${block.blockType}; leave it out.`,
        )
      if (depth >= MAX_BLOCK_DEPTH)
        error('block-depth', `Blocks nest deeper than ${MAX_BLOCK_DEPTH} levels.`)
    }
  }
  for (const [slug, version] of Object.entries(manifest.blocks)) {
    const field = `/blocks/${slug}`
    const current = registry.get(slug)?.version
    if (!used.has(slug))
      findings.push({
        level: 'warning',
        rule: 'blocks-list',
        message: `"${slug}" is listed in blocks but not used.`,
        field,
      })
    if (current !== undefined && current < version)
      findings.push({
        level: 'error',
        rule: 'block-version',
        message: `The template needs version ${version} of block "${slug}"; this installation has ${current}. Update TauseStack.`,
        field,
      })
  }
  return findings
}
