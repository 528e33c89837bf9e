import type { BlockRegistry } from '../blocks/registry'
import { manifestIssues, parseManifest } from './manifestSchema'
import type { TemplateFinding, TemplateReport } from './report'
import { checkAssets, type ReadAsset } from './rules/checkAssets'
import { checkBlocks } from './rules/checkBlocks'
import { checkCopy } from './rules/checkCopy'
import { checkLayouts, type ValidateLayout } from './rules/checkLayouts'
import { checkLinks } from './rules/checkLinks'
import { checkPages } from './rules/checkPages'
import { checkPictures } from './rules/checkPictures'
import { checkStyle } from './rules/checkStyle'
import { checkVariables } from './rules/checkVariables'
import { describeFeatures } from './rules/describeFeatures'
import { satisfiesRange } from './semverRange'
import { createTrials } from './trials'
import type { TemplateManifest } from './types'

type ValidateTemplateOptions = {
  /** Parsed JSON, pages in place; need not have the right form. */
  manifest: unknown
  registry: BlockRegistry
  /** Version of TauseStack. */
  engineVersion: string
  /** `validateLayout` of `core/blocks/validateBlocks`. */
  validateLayout: ValidateLayout
  readAsset: ReadAsset
}

const LEVELS = ['fatal', 'error', 'warning', 'feature'] as const

/**
 * Checks everything about a template that can be known without installing it, in the manner of
 * Ghost's gscan. Never throws for what is wrong with the template.
 */
export const validateTemplate = async (
  options: ValidateTemplateOptions,
): Promise<TemplateReport> => {
  const issues = manifestIssues(options.manifest)
  if (issues.length > 0)
    return toReport(
      issues.map(({ pointer, message }) => ({
        level: 'fatal',
        rule: 'schema',
        message: `${pointer || '/'}: ${message}`,
        field: pointer,
      })),
    )
  const manifest = parseManifest(options.manifest)
  const { tausestack } = manifest.engines
  if (!satisfiesRange(options.engineVersion, tausestack))
    return toReport([
      {
        level: 'fatal',
        rule: 'engines',
        message: `The template needs TauseStack ${tausestack}; this is ${options.engineVersion}.`,
        field: '/engines/tausestack',
      },
    ])
  return toReport(await checkAll({ ...options, manifest }))
}

const checkAll = async ({
  manifest,
  registry,
  validateLayout,
  readAsset,
}: ValidateTemplateOptions & { manifest: TemplateManifest }): Promise<TemplateFinding[]> => {
  const { trials, findings } = createTrials(manifest)
  const input = { manifest, registry, trials }
  return [
    ...findings,
    ...checkVariables(manifest),
    ...checkBlocks(input),
    ...checkLayouts({ ...input, validateLayout }),
    ...checkPages(input),
    ...checkLinks(input),
    ...checkPictures(input),
    ...checkCopy(input),
    ...checkStyle(manifest.style),
    ...(await checkAssets({ assets: manifest.assets, readAsset })),
    ...describeFeatures(input),
  ]
}

/** Without repetitions (several trials find the same), gravest first. */
const toReport = (findings: TemplateFinding[]): TemplateReport => {
  const unique = new Map<string, TemplateFinding>()
  for (const finding of findings) {
    const { rule, page, block, field } = finding
    const message = finding.message.replace(/^With [^:,]+[:,] /, '')
    const identity = JSON.stringify([rule, page, block, field, message])
    if (!unique.has(identity)) unique.set(identity, finding)
  }
  const sorted = LEVELS.flatMap((level) =>
    [...unique.values()].filter((finding) => finding.level === level),
  )
  return {
    ok: sorted.every(({ level }) => level !== 'fatal' && level !== 'error'),
    findings: sorted,
  }
}
