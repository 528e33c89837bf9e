import type { AgentTask } from '../../core/agents/offline/agentTask'
import { AGENT_TASKS, type AgentWriting, agentWritingSchema } from '../../core/agents/writings'
import { generate } from '../writing/generate'
import { briefOf, requestOf } from './requestOf'
import type { AgentWork, Written } from './types'

const MAX_OUTPUT_TOKENS = 6000

/** A plan, a report, answers …: what has a form of its own and is no page, post or letter. */
export const writeAsAgent = async (work: AgentWork, writes: AgentWriting): Promise<Written> => {
  const { own, given, read } = work
  const { notes, ...material } = given
  const input: AgentTask = {
    writes,
    role: work.role.name,
    ...(own && {
      agent: { name: own.name, goal: own.goal, instructions: own.instructions },
    }),
    task: briefOf(work),
    brand: work.brand.facts,
    language: work.language,
    material: { ...material, ...read },
    ...(notes ? { notes } : {}),
  }
  const { value, meta } = await generate<Record<string, unknown>, 'agent'>({
    ...requestOf(work, AGENT_TASKS[writes]),
    kind: 'agent',
    input,
    maxOutputTokens: MAX_OUTPUT_TOKENS,
    schema: agentWritingSchema(writes),
    read: (answer) => ({ value: answer as Record<string, unknown> }),
  })
  return { output: { ...value, generator: meta.generator }, generations: [meta.generation] }
}
