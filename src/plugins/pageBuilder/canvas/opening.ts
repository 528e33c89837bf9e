import { indexBlocks } from '../../../core/builder/indexBlocks'
import type { EditorStore } from '../editor/editorStore'

/** Blocks drawn before anything else happens: more than fill a screen. */
const FIRST_BLOCKS = 40

/** Longest time that a busy browser keeps the next block of the page's own list waiting. Milliseconds. */
const MOST_REST = 200

/** After a change: drawing waits while somebody works. Milliseconds. */
const REST_AFTER_CHANGE = 150

export type Opening = {
  /** Whether a block of the page's own list is to be drawn later than the first screen. */
  isLate: (id: string) => boolean
  /** Told when `id` may be drawn; a block that waits is drawn once the browser has nothing better to do. */
  wait: (id: string, listener: () => void) => () => void
}

/**
 * Opens a page a screen first: what is below it is drawn block by block while the browser is idle. Once all
 * is drawn that waited, blocks are drawn as they come.
 */
export const createOpening = ({
  store,
  whenIdle = idle,
}: {
  store: Pick<EditorStore, 'layout' | 'registry' | 'subscribe'>
  /** @default the browser's idle time */
  whenIdle?: (run: () => void) => void
}): Opening => {
  const late = new Set(lateRoots(store))
  const waiting = new Map<string, () => void>()
  let scheduled = false
  let changed = -Infinity
  const unsubscribe = store.subscribe(() => (changed = performance.now()))

  const schedule = (): void => {
    if (scheduled) return
    scheduled = true
    whenIdle(() => {
      scheduled = false
      const rest = changed + REST_AFTER_CHANGE - performance.now()
      if (rest > 0) return void setTimeout(schedule, rest)
      const next = [...late].find((id) => waiting.has(id))
      if (next === undefined) {
        unsubscribe()
        return late.clear()
      }
      late.delete(next)
      waiting.get(next)?.()
      schedule()
    })
  }

  return {
    isLate: (id) => late.has(id),
    wait: (id, listener) => {
      if (!late.has(id)) return () => undefined
      waiting.set(id, listener)
      schedule()
      return () => void waiting.delete(id)
    },
  }
}

/** Ids of the page's own list behind the first blocks, in the page's order. */
const lateRoots = ({ layout, registry }: Pick<EditorStore, 'layout' | 'registry'>): string[] => {
  const roots: string[] = []
  let before = 0
  for (const { block, depth } of indexBlocks({ layout: layout(), registry }).values()) {
    if (depth === 0 && before >= FIRST_BLOCKS) roots.push(String(block.id))
    before++
  }
  return roots
}

const idle = (run: () => void): void => {
  // Safari has no idle callbacks.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: MOST_REST })
  else setTimeout(run)
}
