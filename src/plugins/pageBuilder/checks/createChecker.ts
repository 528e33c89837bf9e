import type { TextFact } from '../../../core/checks/checkContrast'
import type { PageWeight } from '../../../core/checks/checkWeight'
import type { CheckIssue, CheckLookups } from '../../../core/checks/types'
import type { Layout } from '../../../core/builder/types'
import type { EditorStore } from '../editor/editorStore'
import type { Saver } from '../save/createSaver'
import type { FieldError } from '../save/sendChange'
import type { ChecksReport, PublishRule } from '../types'
import { composeIssues } from './composeIssues'
import { lookupsOf } from './lookupsOf'
import type { WaitForRest } from './measureContrast'
import { refusedIssues } from './refusedIssues'

export type ChecksState = {
  issues: readonly CheckIssue[]
  /** Issues by the id of their block. */
  byBlock: ReadonlyMap<string, readonly CheckIssue[]>
  /** `null` until the page was rendered. */
  weight: PageWeight | null
  publishing: PublishRule
  status: 'waiting' | 'running' | 'done' | 'failed'
  /** Why the page could not be rendered, for `failed`. */
  message: string | null
}

export type Checker = {
  get: () => ChecksState
  subscribe: (listener: () => void) => () => void
  /** Follows the editor until the returned function is called. */
  start: () => () => void
  /** Looks at the page as it is now. Resolves also where it could not be rendered. */
  now: () => Promise<ChecksState>
  /** Somebody reads along: rests are shorter. */
  setRead: (read: boolean) => void
}

const SECOND = 1000

/** Rest after a change until its data are checked. Milliseconds. */
const DATA_REST = 250

/** Rest after a change until the page is rendered, with and without somebody who reads along. Milliseconds. */
const READ_REST = 1.2 * SECOND
const UNREAD_REST = 4 * SECOND

const NOTHING: ChecksState = {
  issues: [],
  byBlock: new Map(),
  weight: null,
  publishing: 'ask',
  status: 'waiting',
  message: null,
}

/**
 * Checks the page while it is edited: its data after a short rest, the rendered page after a longer one.
 * What takes time waits for the browser to be idle.
 */
export const createChecker = ({
  store,
  saver,
  field,
  own,
  ask,
  measure,
  medium,
  rest,
}: {
  store: EditorStore
  saver: Pick<Saver, 'get' | 'subscribe'>
  /** Name of the blocks field. */
  field: string
  own: CheckLookups['own']
  ask: (layout: Layout, signal: AbortSignal) => Promise<ChecksReport>
  measure: (body: string, signal: AbortSignal) => Promise<TextFact[]>
  /** Of a picture that was chosen since the last rendering. */
  medium: CheckLookups['medium']
  rest: WaitForRest
}): Checker => {
  let state = NOTHING
  let report: ChecksReport | null = null
  let texts: readonly TextFact[] = []
  /** The layout that `report` and `texts` are of. */
  let rendered: Layout | null = null
  let refused: { layout: Layout; errors: readonly FieldError[] } | null = null
  let seen: Layout | null = null
  let read = false
  let dataTimer: ReturnType<typeof setTimeout> | undefined
  let pageTimer: ReturnType<typeof setTimeout> | undefined
  let running: AbortController | null = null
  const listeners = new Set<() => void>()
  const set = (next: Partial<ChecksState>): void => {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }

  const lookups = (): CheckLookups => {
    if (!report) return { own, pageState: published, pathState: published, medium }
    const known = lookupsOf({ report, own })
    return { ...known, medium: (id) => known.medium(id) ?? medium(id) ?? known.medium(id) }
  }

  const compose = (): void => {
    clearTimeout(dataTimer)
    const { registry } = store
    const layout = store.layout()
    const issues = composeIssues({
      layout,
      registry,
      lookups: lookups(),
      report,
      texts,
      refused: refused
        ? refusedIssues({
            errors: refused.errors,
            refused: refused.layout,
            layout,
            registry,
            field,
          })
        : [],
    })
    // Nobody reads along, and nothing is new: what shows marks need not be drawn again.
    if (!read && JSON.stringify(issues) === JSON.stringify(state.issues)) return
    const byBlock = new Map<string, CheckIssue[]>()
    for (const issue of issues)
      if (issue.block) byBlock.set(issue.block, [...(byBlock.get(issue.block) ?? []), issue])
    set({ issues, byBlock })
  }

  const render = async (): Promise<void> => {
    clearTimeout(pageTimer)
    running?.abort()
    const controller = new AbortController()
    running = controller
    const { signal } = controller
    const layout = store.layout()
    set({ status: 'running' })
    try {
      const answer = await ask(layout, signal)
      await rest()
      if (signal.aborted) return
      const found = await measure(answer.body, signal)
      if (signal.aborted) return
      report = answer
      texts = found
      rendered = layout
      compose()
      const { weight, publishing } = answer
      set({ weight, publishing, status: 'done', message: null })
    } catch (error) {
      if (signal.aborted) return
      const message = error instanceof Error ? error.message : String(error)
      compose()
      set({ status: 'failed', message })
    } finally {
      if (running === controller) running = null
    }
  }

  const schedule = (): void => {
    clearTimeout(pageTimer)
    pageTimer = setTimeout(() => void rest().then(render), read ? READ_REST : UNREAD_REST)
  }

  const follow = (): void => {
    const layout = store.layout()
    if (layout === seen) return
    seen = layout
    clearTimeout(dataTimer)
    dataTimer = setTimeout(() => void rest().then(compose), DATA_REST)
    schedule()
  }

  const takeRefusal = (): void => {
    const { status, errors, documentStatus } = saver.get()
    if (status === 'invalid' && errors.length > 0) {
      if (refused?.errors === errors) return
      refused = { layout: store.layout(), errors }
    } else if (status === 'saved' && documentStatus === 'published' && refused) {
      // A draft is saved with what publishing refuses: that is not forgotten by it.
      refused = null
    } else return
    compose()
  }

  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start: () => {
      seen = store.layout()
      const stops = [store.subscribe(follow), saver.subscribe(takeRefusal)]
      dataTimer = setTimeout(() => void rest().then(compose), DATA_REST)
      schedule()
      return () => {
        for (const stop of stops) stop()
        clearTimeout(dataTimer)
        clearTimeout(pageTimer)
        running?.abort()
      }
    },
    now: async () => {
      if (rendered === store.layout() && state.status === 'done') compose()
      else await render()
      return state
    },
    setRead: (next) => {
      read = next
      if (read && rendered !== store.layout()) void rest().then(render)
    },
  }
}

const published = () => 'published' as const
