/** Scripts that may stand together in one label, beside what all scripts share. */
const TOGETHER: readonly (readonly string[])[] = [
  ['Han', 'Hiragana', 'Katakana'],
  ['Han', 'Hangul'],
  ['Han', 'Bopomofo'],
]

/** Those that a label is likely to be in; of any other script, one label has that one alone. */
const KNOWN = [
  ...[
    'Latin',
    'Cyrillic',
    'Greek',
    'Armenian',
    'Georgian',
    'Cherokee',
    'Hebrew',
    'Arabic',
    'Thaana',
  ],
  ...['Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil', 'Telugu', 'Kannada'],
  ...['Malayalam', 'Sinhala', 'Thai', 'Lao', 'Tibetan', 'Myanmar', 'Ethiopic', 'Khmer'],
  ...['Han', 'Hiragana', 'Katakana', 'Hangul', 'Bopomofo'],
] as const

const PATTERNS = KNOWN.map(
  (script) => [script, new RegExp(`\\p{Script_Extensions=${script}}`, 'u')] as const,
)
const SHARED = /^[\p{Script=Common}\p{Script=Inherited}]$/u

const scriptsOf = (char: string): string[] =>
  PATTERNS.filter(([, pattern]) => pattern.test(char)).map(([script]) => script)

/**
 * The script that a label is written in, e.g. `Latin`; several joined by `+` where that is how a
 * language is written; `Common` for digits and hyphens alone. `undefined`: scripts that do not go
 * together, or one that names of hosts are not written in (UTS 39, section 5, and narrower: nothing
 * but its own goes with Latin).
 *
 * @param label in Unicode.
 */
export const labelScripts = (label: string): string | undefined => {
  let allowed: string[] | undefined
  const letters = [...label].filter((char) => !SHARED.test(char) || scriptsOf(char).length > 0)
  if (letters.length === 0) return 'Common'
  const sets = letters.map(scriptsOf)
  for (const set of sets) allowed = allowed ? allowed.filter((one) => set.includes(one)) : set
  if (allowed?.[0]) return allowed[0]
  return TOGETHER.find((group) =>
    sets.every((set) => set.some((script) => group.includes(script))),
  )?.join('+')
}
