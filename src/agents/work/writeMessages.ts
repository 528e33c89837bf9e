import { emailsSchema, postsSchema } from '../../core/ai/answerSchemas'
import { CHANNEL_LIMITS, type Post, type PostChannel } from '../../core/ai/offline/composePosts'
import type { Email } from '../../core/ai/offline/composeEmails'
import { rewriteText } from '../../core/ai/offline/rewriteText'
import { repeatedTexts } from '../../core/ai/repeatedTexts'
import { letterText } from '../../core/agents/letterText'
import { modesIn } from '../../core/agents/modesIn'
import { generate } from '../writing/generate'
import { backgroundOf, briefOf, numberOf, requestOf } from './requestOf'
import type { AgentWork, Written } from './types'

/** Posts of which none says what another does; with `previous` and notes, those written anew. */
export const writePosts = async (work: AgentWork): Promise<Written> => {
  const { given } = work
  const channel = channelOf(given.channel)
  const count = numberOf(given.count, { min: 1, max: 10, otherwise: 3 })
  const previous = (given.previous as { posts?: Post[] } | null)?.posts
  const mend = mender(work)
  if (mend && previous)
    return {
      output: { posts: previous.map((post) => ({ ...post, text: mend(post.text) })) },
      generations: [],
    }
  const { value, meta } = await generate<Post[], 'posts'>({
    ...requestOf(work),
    kind: 'posts',
    input: {
      ...backgroundOf(work),
      brand: work.brand.facts,
      brief: briefOf(work),
      language: work.language,
      channel,
      count,
    },
    schema: postsSchema(channel, count),
    read: (answer) => {
      const { posts } = answer as { posts: Post[] }
      const issues = repeatedTexts(posts.map(({ text }) => text)).map((index) => ({
        pointer: `/posts/${index}/text`,
        message: 'says the same as another post',
      }))
      return issues.length > 0 ? { issues } : { value: posts }
    },
  })
  return {
    output: { posts: value, channel, generator: meta.generator },
    generations: [meta.generation],
  }
}

/** Letters in their order, as posts keep them. */
export const writeEmails = async (work: AgentWork): Promise<Written> => {
  const { given } = work
  const wanted = numberOf(given.count, { min: 1, max: 5, otherwise: 3 })
  // A sequence has three letters at least; of fewer, the first ones are taken.
  const count = Math.max(3, wanted)
  type Letter = { subject: string; preheader: string; text: string; afterDays: number }
  const previous = (given.previous as { letters?: Letter[] } | null)?.letters
  const mend = mender(work)
  if (mend && previous)
    return {
      output: { letters: previous.map((letter) => ({ ...letter, text: mend(letter.text) })) },
      generations: [],
    }
  const { value, meta } = await generate<Email[], 'emails'>({
    ...requestOf(work),
    kind: 'emails',
    input: {
      ...backgroundOf(work),
      brand: work.brand.facts,
      brief: briefOf(work),
      language: work.language,
      count,
    },
    schema: emailsSchema(count),
    read: (answer) => {
      const { emails } = answer as { emails: Email[] }
      const issues = repeatedTexts(emails.map(({ subject }) => subject)).map((index) => ({
        pointer: `/emails/${index}/subject`,
        message: 'is the subject of another letter',
      }))
      return issues.length > 0 ? { issues } : { value: emails }
    },
  })
  const letters = value.slice(0, wanted).map(({ subject, preheader, body, afterDays }): Letter => ({
    subject,
    preheader,
    text: letterText(body),
    afterDays,
  }))
  return { output: { letters, generator: meta.generator }, generations: [meta.generation] }
}

const channelOf = (value: unknown): PostChannel =>
  typeof value === 'string' && Object.hasOwn(CHANNEL_LIMITS, value)
    ? (value as PostChannel)
    : 'mastodon'

/** What rules can do about notes to a text that is there; undefined when they can do nothing. */
const mender = ({
  writing,
  brand,
  given,
  language,
}: AgentWork): ((text: string) => string) | undefined => {
  const modes = modesIn(given.notes)
  if (writing.model.provider !== 'offline' || !given.previous || modes.length === 0)
    return undefined
  return (text) =>
    text
      .split('\n\n')
      .map((paragraph) =>
        // Hashtags and lists stay as they are.
        /^[#–]/.test(paragraph)
          ? paragraph
          : modes.reduce(
              (now, mode) =>
                rewriteText({
                  text: now,
                  mode,
                  language: language.startsWith('es') ? 'es' : 'en',
                  brand: brand.facts,
                }),
              paragraph,
            ),
      )
      .join('\n\n')
}
