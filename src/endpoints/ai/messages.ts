import { randomUUID } from 'node:crypto'
import { generate } from '../../agents/writing/generate'
import { emailsSchema, postsSchema } from '../../core/ai/answerSchemas'
import type { ReadAnswer } from '../../core/ai/languageModel'
import type { GeneratedEmails, GeneratedPosts } from '../../core/api/aiAnswers'
import { aiEmailsBody, aiPostsBody } from '../../core/api/ai'
import { aiEmailsAnswer, aiPostsAnswer } from '../../core/api/aiAnswers'
import { repeatedTexts } from '../../core/ai/repeatedTexts'
import { defineOperation } from '../http/operation'
import { begin } from './layouts'
import { MODEL_PROBLEMS } from './problems'

export const generatePosts = defineOperation({
  method: 'post',
  path: '/ai/posts',
  operationId: 'generatePosts',
  summary: 'Write up to ten posts for a social network',
  description: 'Within the network’s length, hashtags included; no sentence twice.',
  tag: 'AI',
  body: aiPostsBody,
  idempotent: true,
  problems: MODEL_PROBLEMS,
  responses: { 200: { description: 'The posts.', schema: aiPostsAnswer } },
  handle: async (context) => {
    const { brief, language, channel, count, seed = randomUUID() } = context.body
    const { writing, brand } = await begin(context)
    const { value, meta } = await generate({
      writing,
      kind: 'posts',
      input: { brand: brand.facts, brief, language, channel, count },
      brand,
      seed,
      schema: postsSchema(channel, count),
      read: (answer): ReadAnswer<GeneratedPosts['posts']> => {
        const { posts } = answer as Pick<GeneratedPosts, 'posts'>
        const issues = repeatedTexts(posts.map(({ text }) => text)).map((index) => ({
          pointer: `/posts/${index}/text`,
          message: 'says the same as another post',
        }))
        return issues.length > 0 ? { issues } : { value: posts }
      },
    })
    return { status: 200, body: { ...meta, posts: value } satisfies GeneratedPosts }
  },
})

export const generateEmails = defineOperation({
  method: 'post',
  path: '/ai/emails',
  operationId: 'generateEmails',
  summary: 'Write a sequence of three to five letters',
  description: 'From a welcome to an invitation; no sentence twice.',
  tag: 'AI',
  body: aiEmailsBody,
  idempotent: true,
  problems: MODEL_PROBLEMS,
  responses: { 200: { description: 'The letters in their order.', schema: aiEmailsAnswer } },
  handle: async (context) => {
    const { brief, language, count, seed = randomUUID() } = context.body
    const { writing, brand } = await begin(context)
    const { value, meta } = await generate({
      writing,
      kind: 'emails',
      input: { brand: brand.facts, brief, language, count },
      brand,
      seed,
      schema: emailsSchema(count),
      read: (answer): ReadAnswer<GeneratedEmails['emails']> => {
        const { emails } = answer as Pick<GeneratedEmails, 'emails'>
        const issues = repeatedTexts(emails.map(({ subject }) => subject)).map((index) => ({
          pointer: `/emails/${index}/subject`,
          message: 'is the subject of another letter',
        }))
        return issues.length > 0 ? { issues } : { value: emails }
      },
    })
    return { status: 200, body: { ...meta, emails: value } satisfies GeneratedEmails }
  },
})
