import { isTauseError } from '../errors'
import { brandValues, type BrandInput } from './brandValues'
import { expandTemplate } from './expandTemplate'
import type { TemplateFinding, Trial } from './report'
import { resolveVariables, variablesOf } from './resolveVariables'
import type { TemplateManifest } from './types'

/** Characters of a free text without `maxLength` in the longest trial. */
const LONG_TEXT = 500

/**
 * Expands the template with its defaults, with each preset, with a brand that has only a name, and
 * with every free text as long as its schema allows. What cannot be expanded becomes a finding.
 */
export const createTrials = (
  manifest: TemplateManifest,
): { trials: Trial[]; findings: TemplateFinding[] } => {
  const { sampleBrand } = manifest
  const wanted: { name: string; kind: Trial['kind']; answers: unknown; brand: BrandInput }[] = [
    { name: 'the defaults', kind: 'defaults', answers: {}, brand: sampleBrand },
    ...manifest.presets.map(({ id, variables }) => ({
      name: `preset "${id}"`,
      kind: 'preset' as const,
      answers: variables,
      brand: sampleBrand,
    })),
    {
      name: 'a brand that has only a name',
      kind: 'name-only',
      answers: {},
      brand: { name: sampleBrand.name },
    },
    {
      name: 'the longest answers',
      kind: 'longest',
      answers: longestAnswers(manifest),
      brand: sampleBrand,
    },
  ]
  const trials: Trial[] = []
  const findings: TemplateFinding[] = []
  for (const { name, kind, answers, brand } of wanted) {
    try {
      const resolved = resolveVariables({ manifest, answers })
      const values = { ...resolved, ...brandValues(brand) }
      trials.push({ name, kind, values, expanded: expandTemplate({ manifest, values }) })
    } catch (error) {
      if (!isTauseError(error)) throw error
      findings.push({
        level: 'error',
        rule: kind === 'preset' ? 'preset' : 'expansion',
        message: `With ${name}: ${error.message}`,
        ...(error.issues[0] ? { field: error.issues[0].pointer } : {}),
      })
    }
  }
  return { trials, findings }
}

const longestAnswers = (manifest: TemplateManifest): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(variablesOf(manifest)).flatMap(([name, schema]) =>
      schema.type === 'string' && !schema.enum && !schema.format && !schema.pattern
        ? [[name, fillTo(schema.default ?? '', schema.maxLength ?? LONG_TEXT)]]
        : [],
    ),
  )

/** Keeps the start, so that an address stays an address. */
const fillTo = (text: string, length: number): string => text.slice(0, length).padEnd(length, 'm')
