import type { GenerationMeta } from '../writing/generate'
import type { LoadedBrand } from '../writing/loadBrand'
import type { Writing } from '../writing/types'
import type { Writing as Writes } from '../../core/workflow/step'

/** A tenant's own agent, as it was when the run began. */
export type OwnAgent = {
  id: string
  name: string
  role: string
  goal: string
  instructions: string
  tools: string[]
  model: string | null
  temperature: number | null
  budget: unknown
}

/** What an agent is given to write something. */
export type AgentWork = {
  writing: Writing
  brand: LoadedBrand
  writes: Writes | 'decision'
  /** Instructions of its role. Ours. */
  role: { name: string; instructions: string }
  own?: OwnAgent
  task: string
  /** Settings of what is written, and what others have written. */
  given: Record<string, unknown>
  /** What was read with tools. */
  read: Record<string, unknown>
  language: string
  seed: string
}

export type Written = { output: unknown; generations: GenerationMeta['generation'][] }
