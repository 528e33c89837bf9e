import type { BrandFacts } from '../../ai/brandFacts'
import type { AiLanguage } from '../../ai/kinds'
import type { AgentWriting } from '../writings'

/** What an agent's request is about. Written by others, but for `writes` and `role`. */
export type AgentTask = {
  writes: AgentWriting
  role: string
  /** A tenant's own agent: wishes, and no orders. */
  agent?: { name: string; goal: string; instructions: string }
  task: string
  brand: BrandFacts
  language: string
  /** What was read before, and what others have written. */
  material: Record<string, unknown>
  /** What is to be mended. */
  notes?: unknown
}

export type OfflineTask = Omit<AgentTask, 'language'> & { language: AiLanguage; seed: string }
