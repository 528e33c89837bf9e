import { withDescendants } from './childrenOf'
import type { TeamStep } from './step'

/** What a team leaves behind, or asks for on the way. */
export const OUTCOMES = [
  'pages',
  'posts',
  'emails',
  'seo',
  'report',
  'answers',
  'improvements',
  'approval',
  'scheduled',
  'published',
] as const
export type Outcome = (typeof OUTCOMES)[number]

const BY_TOOL: Readonly<Record<string, Outcome>> = {
  draftPage: 'pages',
  draftPost: 'posts',
  draftEmail: 'emails',
  applySeo: 'seo',
  schedulePosts: 'scheduled',
  publishPages: 'published',
}

const BY_WRITING: Readonly<Record<string, Outcome>> = {
  report: 'report',
  answers: 'answers',
  improvements: 'improvements',
}

/** What a team leaves behind, read off its steps, in the order of `OUTCOMES`. */
export const outcomesOf = (steps: readonly TeamStep[]): Outcome[] => {
  const found = new Set(
    steps.flatMap(withDescendants).map((step) => {
      if (step.type === 'tool') return BY_TOOL[step.tool]
      if (step.type === 'agent') return BY_WRITING[step.writes]
      return step.type === 'approve' ? 'approval' : undefined
    }),
  )
  return OUTCOMES.filter((outcome) => found.has(outcome))
}
