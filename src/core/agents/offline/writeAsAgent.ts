import type { AgentWriting } from '../writings'
import type { OfflineTask } from './agentTask'
import { composeAnswers } from './composeAnswers'
import { composeImprovements } from './composeImprovements'
import { composePlan } from './composePlan'
import { composeReport } from './composeReport'

type Members = { members?: { id: string }[]; done?: { member: string }[] }

const WRITE: Record<AgentWriting, (task: OfflineTask) => unknown> = {
  plan: composePlan,
  report: composeReport,
  answers: composeAnswers,
  improvements: composeImprovements,
  // The rules that every review begins with have said it all.
  review: () => ({ score: 100, notes: [] }),
  // Each in its turn, once.
  decision: ({ task, material }) => {
    const { members = [], done = [] } = material as Members
    return { next: members[done.length]?.id ?? null, task: task.slice(0, 1500) }
  },
}

/** What the offline generator answers an agent with: rules, and the words that it is given. */
export const writeAsAgent = (task: OfflineTask): unknown => WRITE[task.writes](task)
