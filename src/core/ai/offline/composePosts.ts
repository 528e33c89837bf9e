import { type BrandFacts, text } from '../brandFacts'
import type { AiLanguage } from '../kinds'
import { briefFacts } from './briefFacts'
import { capital, createWriter, type Writer } from './createWriter'

/** Most characters of a post, by network. X and Bluesky count others; these bounds hold for them, too. */
export const CHANNEL_LIMITS = {
  x: 280,
  bluesky: 300,
  mastodon: 500,
  threads: 500,
  instagram: 2200,
  linkedin: 3000,
  facebook: 5000,
} as const

export type PostChannel = keyof typeof CHANNEL_LIMITS

export type PostsTask = {
  brand: BrandFacts
  brief: string
  language: AiLanguage
  channel: PostChannel
  count: number
}

export type Post = {
  text: string
  hashtags: string[]
  /** What a picture beside it could show. */
  picture: string
}

type Idea = { text: string; subject: string; framed: boolean }

/** Posts of which none repeats a sentence of another. */
export const composePosts = ({ seed, ...task }: PostsTask & { seed: string }): Post[] => {
  const { brand, language, channel, count } = task
  const brief = briefFacts({ brief: task.brief, language })
  const writer = createWriter({ brand, language, seed, topic: brief.topic })
  const limit = CHANNEL_LIMITS[channel]
  return ideasOf(brand, brief.facts, writer, count)
    .slice(0, count)
    .map((idea) => {
      const hashtags = hashtagsOf(idea.subject, brand, channel)
      const tail = hashtags.map((tag) => `#${tag}`).join(' ')
      const room = limit - (tail ? tail.length + 2 : 0)
      // Two colons in one sentence read badly.
      const hooks = writer.words.post.hook.filter(
        (hook) => !idea.text.includes(':') || !hook.endsWith(':'),
      )
      const hook = idea.framed ? undefined : writer.say(hooks)
      const close = idea.framed ? undefined : writer.say(writer.words.post.close)
      return {
        text: fitting([hook, idea.text, close], room, tail),
        hashtags,
        picture: text(idea.subject || idea.text, 200),
      }
    })
}

/** Sentences that can each carry a post: first what the brief and the brand state, then its terms. */
const ideasOf = (
  brand: BrandFacts,
  facts: readonly string[],
  writer: Writer,
  count: number,
): Idea[] => {
  const { words, random } = writer
  const stated = (texts: readonly string[], subject = ''): Idea[] =>
    texts
      .map((entry) => writer.take(entry).map(asSentence).join(' '))
      .filter((entry) => entry !== '')
      .map((entry) => ({ text: entry, subject: subject || entry, framed: false }))
  const own = [
    ...facts.flatMap((fact) => stated([fact])),
    ...brand.points.flatMap(({ heading, text: more }) =>
      stated([more ? `${asSentence(heading)} ${asSentence(more)}` : heading], heading),
    ),
    ...brand.products.flatMap(({ name, description }) =>
      stated([description ? `${asSentence(name)} ${description}` : name], name),
    ),
    ...brand.questions.flatMap(({ question, answer }) =>
      stated([`${question} ${answer}`], question),
    ),
    ...brand.statements.flatMap((statement) => stated([statement])),
    ...stated([brand.tagline, brand.audience, brand.sample]),
    ...writer.take(brand.description).flatMap((sentence) => ({
      text: sentence,
      subject: sentence,
      framed: false,
    })),
  ]
  const ideas = random.shuffle(own)
  // With few facts the brand's words carry the rest; each frame and each word in turn.
  const terms = random.shuffle(brand.say)
  const tries = terms.length > 0 ? count * 2 : 0
  for (let index = 0; ideas.length < count && index < tries; index += 1) {
    const term = terms[index % terms.length] ?? ''
    const framed = writer.say(words.post.term, { term })
    if (framed) ideas.push({ text: framed, subject: term, framed: true })
  }
  const general = [
    ...words.callToAction.text,
    ...words.about.text,
    ...words.voice.text,
    ...words.hero.text,
  ]
  // For brands that say nothing and avoid much: what stands well by itself, too.
  const more = [
    ...words.audience.text,
    ...words.audience.close,
    ...words.steps.text,
    ...words.about.close,
  ]
  while (ideas.length < count) {
    const sentence = writer.say(general) ?? writer.say(more)
    if (!sentence) break
    ideas.push({ text: sentence, subject: brand.name, framed: false })
  }
  // Every word of the brand's is heard before anything is said twice about another.
  return interleaved(ideas)
}

const interleaved = (ideas: readonly Idea[]): Idea[] => {
  const told = ideas.filter(({ framed }) => !framed)
  const framed = ideas.filter((idea) => idea.framed)
  return told
    .flatMap((idea, index) => {
      const next = framed[index]
      return next ? [idea, next] : [idea]
    })
    .concat(framed.slice(told.length))
}

const asSentence = (sentence: string): string =>
  /[.!?…:]$/.test(sentence) ? sentence : `${capital(sentence)}.`

const hashtagsOf = (subject: string, brand: BrandFacts, channel: PostChannel): string[] => {
  const most = channel === 'x' || channel === 'bluesky' ? 1 : 3
  const near = brand.say.filter((term) =>
    subject.toLocaleLowerCase().includes(term.toLocaleLowerCase()),
  )
  return [...new Set([...near, brand.name, ...brand.say].map(toTag))]
    .filter((tag) => tag.length >= 2 && tag.length <= 30 && !/^\d+$/.test(tag))
    .slice(0, most)
}

const toTag = (words: string): string =>
  words
    .split(/[^\p{L}\p{N}]+/u)
    .map(capital)
    .join('')

/** The parts that fit, hashtags last; the middle one always stands there, cut at a word if it must. */
const fitting = (
  [hook, body = '', close]: readonly (string | undefined)[],
  room: number,
  tail: string,
): string => {
  let whole = text(body, room)
  if (hook && hook.length + 1 + whole.length <= room) whole = `${hook} ${whole}`
  if (close && close.length + 1 + whole.length <= room) whole = `${whole} ${close}`
  return tail ? `${whole}\n\n${tail}` : whole
}
