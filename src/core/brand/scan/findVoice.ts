import type { Finding } from '../profile/provenance'
import { detectLanguage } from '../voice/detectLanguage'
import { measureVoice } from '../voice/measureVoice'
import { wordsOf } from '../voice/sentences'
import type { TextBlock } from './mainText'

/** Fewer words than this say nothing about a voice. */
const FEWEST_WORDS = 60

/** More would only say the same. Characters. */
const MAX_LENGTH = 200_000

/** How the brand sounds, counted over its running text. */
export const findVoice = (
  blocks: readonly TextBlock[],
  declared: string | undefined,
): Finding[] => {
  const running = blocks.filter(({ heading, text }) => !heading && wordsOf(text).length >= 4)
  const text = running
    .map((block) => block.text)
    .join('\n')
    .slice(0, MAX_LENGTH)
  const words = wordsOf(text).length
  if (words < FEWEST_WORDS) return []
  const language = detectLanguage(text)
  const figures = measureVoice(text, language ?? declared)
  const [first] = running
  const evidence = {
    evidenceUrl: first?.url ?? null,
    snippet: `${words} words, e.g. “${(first?.text ?? '').slice(0, 200)}”`,
  }
  // A longer text is surer.
  const confidence = Math.min(0.9, 0.4 + words / 1000)
  const finding = (
    path: string,
    value: unknown,
    source: Finding['source'] = 'measured',
  ): Finding[] =>
    value === undefined
      ? []
      : [
          {
            path,
            value,
            source,
            ...evidence,
            confidence: round(source === 'inferred' ? confidence * 0.6 : confidence),
          },
        ]
  const { mean, variance, readingGrade: grade } = figures
  return [
    ...finding('voiceProfile.language', language),
    ...finding('voiceProfile.sentences', { mean, variance }),
    ...finding('voiceProfile.contractions', figures.contractions),
    ...finding('voiceProfile.emoji', figures.emoji),
    ...finding('voiceProfile.exclamations', figures.exclamations),
    ...finding('voiceProfile.person', figures.person),
    ...finding(
      'voiceProfile.readingGrade',
      grade === undefined
        ? undefined
        : { min: Math.max(0, Math.floor(grade - 2)), max: Math.min(20, Math.ceil(grade + 2)) },
    ),
    ...finding('voice.address', figures.address),
    ...finding('voice.formality', figures.formality, 'inferred'),
    ...finding('voice.warmth', figures.warmth, 'inferred'),
    ...finding('voice.authority', figures.authority, 'inferred'),
    ...finding('voice.energy', figures.energy, 'inferred'),
    ...finding('voice.sample', sampleOf(running)),
    ...casing(blocks),
  ]
}

/** The longest passage, in the brand's own words. */
const sampleOf = (running: readonly TextBlock[]): string | undefined => {
  const longest = [...running].sort((one, other) => other.text.length - one.text.length)[0]
  return longest && longest.text.length >= 80 ? longest.text.slice(0, 1000) : undefined
}

const casing = (blocks: readonly TextBlock[]): Finding[] => {
  const headings = blocks.filter(({ heading, text }) => heading && wordsOf(text).length >= 3)
  if (headings.length < 3) return []
  const counts = { sentence: 0, title: 0, upper: 0 }
  for (const { text } of headings) counts[casingOf(text)] += 1
  const [value, count] = Object.entries(counts).sort((one, other) => other[1] - one[1])[0] ?? []
  if (!value || count === undefined) return []
  return [
    {
      path: 'voiceProfile.casing',
      value,
      source: 'measured',
      evidenceUrl: headings[0]?.url ?? null,
      snippet: headings
        .slice(0, 3)
        .map(({ text }) => `“${text}”`)
        .join(', ')
        .slice(0, 400),
      confidence: round(Math.min(0.9, count / headings.length)),
    },
  ]
}

const casingOf = (text: string): 'sentence' | 'title' | 'upper' => {
  if (text === text.toUpperCase() && /\p{L}/u.test(text)) return 'upper'
  const later = wordsOf(text)
    .slice(1)
    .filter((word) => word.length > 3)
  const capital = later.filter((word) => /^\p{Lu}/u.test(word)).length
  return later.length > 0 && capital / later.length > 0.5 ? 'title' : 'sentence'
}

const round = (value: number): number => Math.round(value * 100) / 100
