import fc from 'fast-check'
import { emailsSchema, postsSchema } from '../answerSchemas'
import { brandFactsOf, type BrandFacts } from '../brandFacts'
import { bakery, nameOnly, taller } from '../brandFactsFixture'
import { repeatedTexts } from '../repeatedTexts'
import { schemaIssues } from '../schemaIssues'
import { composeEmails } from './composeEmails'
import { CHANNEL_LIMITS, composePosts, type PostChannel } from './composePosts'
import { sentencesOf } from './createWriter'

const channels = Object.keys(CHANNEL_LIMITS) as PostChannel[]

const words = fc.stringMatching(/^[a-zA-Záéñ0-9€"“”'&., -]{0,60}$/)
const brands = fc
  .record(
    {
      name: fc.stringMatching(/^[A-Za-z0-9&' ñ-]{1,40}$/).filter((name) => name.trim() !== ''),
      tagline: words,
      description: fc.lorem({ mode: 'sentences', maxCount: 6 }),
      voice: fc.record({
        say: fc.array(words, { maxLength: 12 }),
        avoid: fc.array(fc.constantFrom('us', 'ask', 'nos'), { maxLength: 2 }),
      }),
      strategy: fc.record({ differentiators: fc.array(words, { maxLength: 6 }) }),
    },
    { requiredKeys: ['name'] },
  )
  .map(brandFactsOf)

const tasks = fc.record({
  brand: brands,
  brief: words,
  language: fc.constantFrom('en' as const, 'es' as const),
})

/** Sentences of more than one word that stand twice, in whichever texts. */
const repeatedSentences = (texts: readonly string[]): string[] => {
  const sentences = texts
    .flatMap((text) => sentencesOf(text.replace(/#\S+/g, ''), 'en'))
    .filter((sentence) => sentence.includes(' '))
  return repeatedTexts(sentences).map((index) => sentences[index] ?? '')
}

describe('composePosts', () => {
  it('keeps to the schema and the length of every network, for any brand, the same for the same seed', () => {
    fc.assert(
      fc.property(
        tasks,
        fc.constantFrom(...channels),
        fc.integer({ min: 1, max: 10 }),
        fc.string(),
        (task, channel, count, seed) => {
          const posts = composePosts({ ...task, channel, count, seed })
          expect(schemaIssues(postsSchema(channel, count), { posts })).toEqual([])
          expect(repeatedTexts(posts.map(({ text }) => text))).toEqual([])
          expect(composePosts({ ...task, channel, count, seed })).toEqual(posts)
        },
      ),
      { numRuns: 60 },
    )
  })

  it.each(['en', 'es'] as const)(
    'writes ten posts in %s for a brand that has but a name and avoids common words',
    (language) => {
      const brand = { ...nameOnly, avoid: ['us', 'ask', 'nos'] }
      for (let seed = 0; seed < 30; seed += 1) {
        const task = { brand, brief: '', language, channel: 'x', count: 10 } as const
        expect(composePosts({ ...task, seed: String(seed) })).toHaveLength(10)
      }
    },
  )

  it.each([
    ['much', bakery, 'en'],
    ['nothing but a name', nameOnly, 'en'],
    ['something in Spanish', taller, 'es'],
  ] as const)(
    'writes ten posts without a repeated sentence for a brand that says %s',
    (_, brand, language) => {
      for (let seed = 0; seed < 30; seed += 1) {
        const posts = composePosts({
          brand,
          brief: '',
          language,
          channel: 'linkedin',
          count: 10,
          seed: String(seed),
        })
        expect(posts).toHaveLength(10)
        expect(repeatedSentences(posts.map(({ text }) => text))).toEqual([])
        expect(JSON.stringify(posts)).not.toMatch(/\{\w+\}|\[[^"{[\]]*\||undefined/)
      }
    },
  )

  it('speaks of the brand’s own words and states no figure that the brand does not', () => {
    for (let seed = 0; seed < 30; seed += 1) {
      const all = JSON.stringify(
        composePosts({
          brand: bakery,
          brief: '',
          language: 'en',
          channel: 'facebook',
          count: 10,
          seed: String(seed),
        }),
      )
      expect(bakery.say.some((term) => all.toLowerCase().includes(term))).toBe(true)
      expect(all).not.toMatch(/cheap|guru/i)
      for (const [figure] of all.replace(/[^\p{L}\p{N}]/gu, ' ').matchAll(/\d+/g))
        expect(JSON.stringify(bakery)).toContain(figure)
    }
  })
})

const textsOfEmail = ({ subject, body }: ReturnType<typeof composeEmails>[number]): string[] => [
  subject,
  ...body.flatMap((part) =>
    'list' in part ? part.list : 'heading' in part ? [part.heading] : [part.paragraph],
  ),
]

describe('composeEmails', () => {
  it('keeps to the schema for any brand, the same for the same seed', () => {
    fc.assert(
      fc.property(tasks, fc.integer({ min: 3, max: 5 }), fc.string(), (task, count, seed) => {
        const emails = composeEmails({ ...task, count, seed })
        expect(schemaIssues(emailsSchema(count), { emails })).toEqual([])
        expect(composeEmails({ ...task, count, seed })).toEqual(emails)
      }),
      { numRuns: 60 },
    )
  })

  it.each([
    [bakery, 'en'],
    [nameOnly, 'en'],
    [taller, 'es'],
  ] as [BrandFacts, 'en' | 'es'][])(
    'repeats no sentence from letter to letter, but for the greeting',
    (brand, language) => {
      for (let seed = 0; seed < 30; seed += 1) {
        const emails = composeEmails({ brand, brief: '', language, count: 5, seed: String(seed) })
        const texts = emails.flatMap(textsOfEmail).filter((text) => text !== brand.name)
        expect(repeatedSentences(texts)).toEqual([])
        expect(JSON.stringify(emails)).not.toMatch(/\{\w+\}|\[[^"{[\]]*\||undefined/)
      }
    },
  )
})
