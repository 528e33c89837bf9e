import { z } from 'zod'
import type { JsonSchema } from '../blocks/jsonSchemaFields'

const words = (most: number) => z.string().max(most)

const planSchema = z.strictObject({
  title: words(120).min(1),
  message: words(300).min(1),
  audience: words(400),
  points: z.array(words(300)).max(8),
  /** What those who write are told. */
  brief: words(3000).min(1),
  openQuestions: z.array(words(200)).max(10),
})

const reportSchema = z.strictObject({
  title: words(120).min(1),
  summary: words(1200).min(1),
  sections: z
    .array(
      z.strictObject({
        heading: words(120).min(1),
        paragraphs: z.array(words(1500).min(1)).min(1).max(8),
        sources: z.array(words(500)).max(8),
      }),
    )
    .min(1)
    .max(12),
  openQuestions: z.array(words(300)).max(12),
})

const answersSchema = z.strictObject({
  title: words(120).min(1),
  answers: z
    .array(
      z.strictObject({
        question: words(200).min(1),
        answer: words(2000).min(1),
        /** Where it stands. */
        source: words(300),
      }),
    )
    .max(30),
  unanswered: z.array(z.strictObject({ question: words(200), why: words(300) })).max(30),
})

const improvementsSchema = z.strictObject({
  title: words(120).min(1),
  summary: words(800).min(1),
  items: z
    .array(
      z.strictObject({
        target: words(300),
        problem: words(400).min(1),
        suggestion: words(800).min(1),
      }),
    )
    .max(20),
  /** What those who write are told. */
  brief: words(3000).min(1),
})

/** Notes of a model beside those of the rules; `score` can only lower theirs. */
const reviewSchema = z.strictObject({
  score: z.number().min(0).max(100),
  notes: z
    .array(
      z.strictObject({
        item: words(80),
        quote: words(400),
        problem: words(400).min(1),
        fix: words(400),
      }),
    )
    .max(20),
})

const decisionSchema = z.strictObject({
  next: words(40).nullable(),
  task: words(1500),
})

/** What a model is asked for beside pages, posts, letters and search texts, which have forms of their own. */
export const AGENT_WRITINGS = {
  plan: planSchema,
  report: reportSchema,
  answers: answersSchema,
  improvements: improvementsSchema,
  review: reviewSchema,
  decision: decisionSchema,
} as const
export type AgentWriting = keyof typeof AGENT_WRITINGS

export type Plan = z.output<typeof planSchema>
export type Report = z.output<typeof reportSchema>
export type Answers = z.output<typeof answersSchema>
export type Improvements = z.output<typeof improvementsSchema>
export type ModelReview = z.output<typeof reviewSchema>

const known = new Map<AgentWriting, JsonSchema>()

export const agentWritingSchema = (writes: AgentWriting): JsonSchema => {
  const found = known.get(writes)
  if (found) return found
  const made = z.toJSONSchema(AGENT_WRITINGS[writes]) as JsonSchema
  known.set(writes, made)
  return made
}

/** What each writing is to a model. Ours: it never holds anything that a caller has written. */
export const AGENT_TASKS: Record<AgentWriting, string> = {
  plan: 'Task: make a plan. "title" is what the work is called, "message" the one sentence to be remembered, "audience" the people it is for, "points" what proves the message, "brief" what writers need to know in full sentences, "openQuestions" what the data does not tell and somebody has to.',
  report:
    'Task: write a report out of the sources in "material". Each section names the sources of its statements by the names that the material gives them.',
  answers:
    'Task: answer the questions in "material" out of the brand’s facts and pages, and say where each answer stands. What they do not answer goes to "unanswered" with the reason. Say each question in words of your own, never as it was sent: more people see the answers than may read messages. Leave out names and addresses of people.',
  improvements:
    'Task: say what to improve, most useful first. "target" names the page or product, "problem" what the data shows, "suggestion" what to do; "brief" tells writers what to write.',
  review:
    'Task: review the drafts in "material". Each note names its item, quotes the passage, and says what is wrong and how to mend it.',
  decision:
    'Task: you lead the members in "material". Answer with the id of the one who works next and what is to be done, or with null for "next" when "task" is done.',
}
