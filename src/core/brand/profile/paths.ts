import { isRecord } from '../../template/jsonTree'

const below = (group: string, names: readonly string[]): string[] =>
  names.map((name) => `${group}.${name}`)

/** Only a person or a language model can say them: a scan leaves them open. */
const SEMANTIC = [
  'oneLiner',
  'mission',
  'vision',
  'promise',
  'industry',
  'values',
  'voice.tone',
  'voice.audience',
  'voiceProfile.traits',
  'messaging.audiences',
  'messaging.pillars',
  'messaging.claims',
  'messaging.differentiators',
] as const

/** Every value of a profile that has an origin of its own. */
export const BRAND_PATHS: readonly string[] = [
  'name',
  'tagline',
  'description',
  'website',
  'locales',
  'social',
  'typeRatio',
  'radius',
  'density',
  'scheme',
  'character',
  'strategy',
  ...SEMANTIC,
  ...below('contact', ['email', 'phone', 'address']),
  ...below('palette', [
    'background',
    'surface',
    'text',
    'muted',
    'primary',
    'onPrimary',
    'accent',
    'border',
  ]),
  ...below('fonts', ['display', 'text']),
  ...below('visual', ['swatches', 'fonts', 'typeScale', 'spacing', 'radii', 'logos', 'imagery']),
  'visual.brandYml',
  ...below('voice', ['address', 'say', 'avoid', 'sample']),
  ...below('voice', ['formality', 'warmth', 'authority', 'energy']),
  ...below('voiceProfile', ['language', 'person', 'sentences', 'contractions', 'emoji']),
  ...below('voiceProfile', ['exclamations', 'readingGrade', 'casing', 'callToAction', 'channels']),
  ...below('messaging', ['proofPoints', 'offers', 'disclaimers', 'competitors', 'samples']),
  ...below('messaging', ['valuePropositions', 'callsToAction']),
]

/** A profile of any form: the document, or what is about to be written. */
export type ProfileData = Readonly<Record<string, unknown>>

/** The value at a path; `undefined` for what is missing or empty. */
export const valueAt = (profile: ProfileData, path: string): unknown => {
  let value: unknown = profile
  for (const part of path.split('.')) value = isRecord(value) ? value[part] : undefined
  return isEmpty(value) ? undefined : withoutIds(value)
}

/** A copy with the value at the path; what lies beside it stays. */
export const withValueAt = (
  profile: ProfileData,
  path: string,
  value: unknown,
): Record<string, unknown> => {
  const [head = '', ...rest] = path.split('.')
  if (rest.length === 0) return { ...profile, [head]: value }
  const inner = isRecord(profile[head]) ? profile[head] : {}
  return { ...profile, [head]: withValueAt(inner, rest.join('.'), value) }
}

/** A copy without the value at the path, in the form that its field takes for "nothing". */
export const withoutValueAt = (profile: ProfileData, path: string): Record<string, unknown> => {
  const [head = '', key = ''] = path.split('.')
  const part = profile[head]
  if (!OPEN_PARTS.includes(head) || !isRecord(part))
    return withValueAt(profile, path, Array.isArray(valueAt(profile, path)) ? [] : null)
  return {
    ...profile,
    [head]: Object.fromEntries(Object.entries(part).filter(([name]) => name !== key)),
  }
}

/** JSON by a schema of its own: there, a value that is missing is left out. */
const OPEN_PARTS = ['visual', 'voiceProfile', 'messaging']

/** Semantic values that are missing. */
export const needsInput = (profile: ProfileData): string[] =>
  SEMANTIC.filter((path) => valueAt(profile, path) === undefined)

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isRecord(value) && Object.values(value).every(isEmpty))

// Rows of an array field carry ids that Payload gives them; they are no part of the value.
const withoutIds = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map((row: unknown) => {
        if (!isRecord(row)) return row
        const { id: _, ...rest } = row
        return rest
      })
    : value
