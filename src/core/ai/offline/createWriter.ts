import { createRandom, type Random } from '../../art/prng'
import type { BrandFacts } from '../brandFacts'
import type { AiLanguage } from '../kinds'
import { en } from './words/en'
import { es } from './words/es'
import type { Bank, Words } from './words/types'

export type Slots = Record<string, string>

/** Writes the sentences of one answer: in one language and form of address, none of them twice. */
export type Writer = {
  language: AiLanguage
  words: Words
  random: Random
  /** A sentence of the bank that has not been used; `undefined` when there is none left. */
  say: (bank: Bank, slots?: Slots) => string | undefined
  /** As `say`; one again when all have been used, and the brand's name when all are banned. */
  need: (bank: Bank, slots?: Slots) => string
  /** One fixed text in the form of address. */
  form: (text: string, slots?: Slots) => string
  /** The sentences of a text of the brand's that have not been used, at most so many; marks them. */
  take: (text: string, most?: number) => string[]
  /** True for a sentence of ours without banned words. */
  allows: (text: string) => boolean
  /** True the first time a text comes. */
  isNew: (text: string) => boolean
}

export const createWriter = ({
  brand,
  language,
  seed,
  topic,
}: {
  brand: BrandFacts
  language: AiLanguage
  seed: string
  topic: string
}): Writer => {
  const random = createRandom(`${language}|${seed}`)
  const words = language === 'es' ? es : en
  const used = new Set<string>()
  const decks = new Map<Bank, string[]>()
  const always: Slots = { name: brand.name, topic }
  const banned = brand.avoid.map((word) => word.toLocaleLowerCase(language))
  const isBanned = (text: string): boolean => {
    const lower = text.toLocaleLowerCase(language)
    return banned.some((word) => lower.includes(word))
  }
  const form = (text: string, slots: Slots = {}): string =>
    fill(inForm(text, brand.address), { ...always, ...slots }) ?? ''
  const deckOf = (bank: Bank): string[] => {
    const known = decks.get(bank)
    if (known) return known
    const made = random.shuffle(bank)
    decks.set(bank, made)
    return made
  }
  const isNew = (text: string): boolean => {
    const key = keyOf(text)
    if (key === '' || used.has(key)) return false
    used.add(key)
    return true
  }
  const taken = new Set<string>()
  const candidates = (bank: Bank, slots: Slots): { template: string; sentence: string }[] =>
    deckOf(bank)
      .filter((template) => !isBanned(withoutSlots(template)))
      .flatMap((template) => {
        const sentence = fill(inForm(template, brand.address), { ...always, ...slots })
        return sentence === undefined ? [] : [{ template, sentence }]
      })
      // The same frame around another word reads like a repetition.
      .sort((one, other) => Number(taken.has(one.template)) - Number(taken.has(other.template)))
  const say = (bank: Bank, slots: Slots = {}): string | undefined => {
    const found = candidates(bank, slots).find(({ sentence }) => areNew(sentence))
    if (found) taken.add(found.template)
    return found?.sentence
  }
  /** Of sentences that stand together, none may have been said; a single word counts as none. */
  const areNew = (text: string): boolean => {
    const keys = [text, ...sentencesOf(text, language)].map(keyOf).filter((key) => / /.test(key))
    const fresh =
      keyOf(text) !== '' && !used.has(keyOf(text)) && keys.every((key) => !used.has(key))
    if (fresh) for (const key of [keyOf(text), ...keys]) used.add(key)
    return fresh
  }
  return {
    language,
    words,
    random,
    form,
    allows: (text) => !isBanned(withoutSlots(text)),
    isNew,
    say,
    need: (bank, slots = {}) =>
      say(bank, slots) ?? candidates(bank, slots)[0]?.sentence ?? brand.name,
    take: (text, most = Infinity) => {
      const fresh: string[] = []
      for (const sentence of sentencesOf(text, language)) {
        if (fresh.length >= most) break
        if (isNew(sentence)) fresh.push(sentence)
      }
      return fresh
    },
  }
}

/** `[informal|formal]`. */
const inForm = (text: string, address: BrandFacts['address']): string =>
  text.replace(/\[([^|\]]*)\|([^\]]*)\]/g, (_, informal: string, formal: string) =>
    address === 'formal' ? formal : informal,
  )

const withoutSlots = (text: string): string => text.replace(/\{\w+\}/g, '')

/** `undefined` when a slot has no value. A slot that opens a sentence gets a capital. */
const fill = (text: string, slots: Slots): string | undefined => {
  let complete = true
  const filled = text.replace(/\{(\w+)\}/g, (_, name: string, at: number) => {
    const value = slots[name]?.trim()
    if (!value) complete = false
    return at === 0 ? capital(value ?? '') : (value ?? '')
  })
  return complete ? filled.replace(/([.!?])\.$/, '$1') : undefined
}

export const capital = (text: string): string => {
  const [first = '', ...rest] = text
  return first.toLocaleUpperCase() + rest.join('')
}

/** The same words in another case or punctuation count as the same sentence. */
const keyOf = (text: string): string =>
  text
    .toLocaleLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

export const sentencesOf = (text: string, language: string): string[] =>
  text
    .split(/\n+/)
    .flatMap((line) =>
      [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(line)].map(
        ({ segment }) => segment.trim(),
      ),
    )
    .filter((sentence) => sentence !== '')
