import { placeOf, walkParts, type RuleInput, type TemplateFinding } from '../report'
import { variablesOf } from '../resolveVariables'
import { chooseBranches, placeholdersIn } from '../substitute'

const FILLER =
  /\b(lorem ipsum|dolor sit amet|consectetur|adipisc\w+|your (text|headline|copy|tagline) here|placeholder text|insert \w+ here|TODO|TBD|FIXME)\b/

/** Filler in place of copy, and sentences that lose a word when the brand does not have it. */
export const checkCopy = ({
  manifest,
  trials,
}: Pick<RuleInput, 'manifest' | 'trials'>): TemplateFinding[] => {
  const findings: TemplateFinding[] = []
  const filler = (text: string): string | undefined =>
    (FILLER.exec(text) ?? FILLER.exec(text.toLowerCase()))?.[0]

  walkParts(manifest, (spot, page) => {
    const found = typeof spot.node === 'string' ? filler(spot.node) : undefined
    if (found)
      findings.push({
        level: 'error',
        rule: 'filler-text',
        message: `"${found}" is filler. Write the copy of a believable business.`,
        ...placeOf(spot, page),
      })
  })
  for (const [name, { default: value }] of Object.entries(variablesOf(manifest)))
    if (filler(JSON.stringify(value)))
      findings.push({
        level: 'error',
        rule: 'filler-text',
        message: `The default of "${name}" is filler.`,
        field: `/variables/properties/${name}/default`,
      })

  for (const { name, values } of trials)
    walkParts(chosenTemplate(manifest, values), (spot, page) => {
      if (typeof spot.node !== 'string') return
      const names = placeholdersIn(spot.node)
      const empty = names.filter((variable) => values[variable] === '')
      // A text that is nothing but the placeholder is an empty field; the block says if it may be.
      if (empty.length === 0 || /^\{\{[^{}]*\}\}$/.test(spot.node.trim())) return
      findings.push({
        level: 'warning',
        rule: 'empty-variable',
        message: `With ${name}, ${empty.join(', ')} is empty inside "${spot.node.slice(0, 60)}". Wrap it in $if.`,
        ...placeOf(spot, page),
      })
    })
  return findings
}

const chosenTemplate = (
  { pages, navigation }: RuleInput['manifest'],
  values: Parameters<typeof chooseBranches>[1],
): Parameters<typeof walkParts>[0] =>
  chooseBranches({ pages, navigation }, values) as Parameters<typeof walkParts>[0]
