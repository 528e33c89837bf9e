import type { GeneratedLayout } from '../../../core/api/aiAnswers'
import type { Tone } from '../../../core/ai/offline/rewriteText'
import type { SectionKind } from '../../../core/ai/kinds'
import type { BlockData } from '../../../core/blocks/types'

/** What was asked for last, as the form shows it. */
export type BriefForm = {
  brief: string
  of: 'section' | 'page'
  /** Empty: as the brief says. */
  section: SectionKind | ''
  /** Bands of a page. */
  sections: number
  /** BCP 47. */
  language: string
  tones: Tone[]
  /** Empty: the site's own. */
  brandId: string
}

/** A generation whose blocks can be inserted again. */
export type KeptGeneration = {
  generation: GeneratedLayout['generation']
  of: BriefForm['of']
  /** The beginning of its brief. */
  brief: string
  blocks: BlockData[]
  /** ISO 8601. */
  at: string
}

export type AiMemory = {
  form: () => Partial<BriefForm>
  keepForm: (form: BriefForm) => void
  /** Newest first. */
  generations: () => KeptGeneration[]
  /** Kept in front of the others; the oldest go where there is no room. */
  keep: (generation: KeptGeneration) => KeptGeneration[]
}

/** Generations kept of a document. */
const MOST = 12

/** Characters kept of a brief beside a generation. */
const MOST_BRIEF = 120

/**
 * What the browser keeps of a document's AI panel, per user: the brief, and the last blocks that were
 * written. The server keeps neither prompts nor answers.
 */
export const aiMemory = ({
  collection,
  id,
  userId,
  storage,
}: {
  collection: string
  id: string
  userId: string
  /** @default the browser's */
  storage?: Pick<Storage, 'getItem' | 'setItem'>
}): AiMemory => {
  const key = `tausestack:ai:${userId}:${collection}:${id}`
  const read = <Value>(name: string): Value | null => {
    try {
      // Where storage is forbidden, already asking for it throws.
      return JSON.parse(
        (storage ?? globalThis.localStorage).getItem(`${key}:${name}`) ?? 'null',
      ) as Value | null
    } catch {
      return null
    }
  }
  const write = (name: string, value: unknown): boolean => {
    try {
      const place = storage ?? globalThis.localStorage
      place.setItem(`${key}:${name}`, JSON.stringify(value))
      return true
    } catch {
      return false
    }
  }
  // Without storage they are kept as long as the builder is open.
  let generations = (() => {
    const stored = read<unknown>('generations')
    return Array.isArray(stored) ? (stored as KeptGeneration[]).filter(isKept) : []
  })()
  return {
    form: () => {
      const stored = read<unknown>('form')
      return typeof stored === 'object' && stored !== null ? (stored as Partial<BriefForm>) : {}
    },
    keepForm: (form) => void write('form', form),
    generations: () => generations,
    keep: (generation) => {
      const others = generations.filter((one) => one.generation.id !== generation.generation.id)
      const brief = generation.brief.slice(0, MOST_BRIEF)
      generations = [{ ...generation, brief }, ...others].slice(0, MOST)
      for (let count = generations.length; count > 0; count -= 1)
        if (write('generations', generations.slice(0, count))) break
      return generations
    },
  }
}

const isKept = (value: KeptGeneration | null): boolean =>
  Array.isArray(value?.blocks) && typeof value.generation?.id === 'string'
