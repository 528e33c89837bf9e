'use client'
import { useCallback, useMemo, useState } from 'react'
import { newKey } from '../../../core/api/newKey'
import {
  anchorChange,
  applySuggestion,
  type AnchoredChange,
  type SuggestedChange,
} from '../../../core/ai/applySuggestion'
import type { LayoutSuggestions } from '../../../core/api/aiAnswers'
import type { CheckIssue } from '../../../core/checks/types'
import { useEditor } from '../editor/EditorContext'
import type { Generator } from './AiContext'
import { rootBlockOf } from './rootBlockOf'
import type { AskAi } from './useAiCalls'
import { useAiTask, type AiTask } from './useAiTask'

export type SuggestionItem = {
  id: string
  reason: string
  change: AnchoredChange
  isApplied: boolean
}

export type Suggestions = {
  task: AiTask
  /** `null`: not asked yet. */
  items: readonly SuggestionItem[] | null
  generation: LayoutSuggestions['generation'] | null
  look: (generator?: Generator) => void
  /** One step of undo. False: refused. */
  apply: (item: SuggestionItem) => boolean
  dismiss: (item: SuggestionItem) => void
}

/** Most blocks that are looked at. */
const MOST_BLOCKS = 60

/** Changes of the page's order, bands and tones, each with its reason. */
export const useSuggestions = ({
  ask,
  brandId,
  language,
  reasonsIn,
  issues,
}: {
  ask: AskAi
  brandId: string | null
  /** Of the page, BCP 47. */
  language: string
  /** Of the panel, BCP 47. */
  reasonsIn: string
  /** What the checks have found so far. */
  issues: () => readonly CheckIssue[]
}): Suggestions => {
  const store = useEditor()
  const task = useAiTask()
  const [found, setFound] = useState<Pick<Suggestions, 'items' | 'generation'>>({
    items: null,
    generation: null,
  })
  const { run } = task

  const look = useCallback<Suggestions['look']>(
    (generator) =>
      void run(async (signal) => {
        setFound({ items: null, generation: null })
        const layout = store.layout().slice(0, MOST_BLOCKS)
        const { registry } = store
        const weak = issues().flatMap(({ code, block }) =>
          code === 'contrast_low' && block ? [rootBlockOf({ layout, registry, id: block })] : [],
        )
        const { suggestions, generation } = await ask<LayoutSuggestions>({
          operation: 'layout-suggestions',
          body: {
            layout,
            language,
            reasonsIn,
            hardToRead: [...new Set(weak)].slice(0, MOST_BLOCKS),
            brandProfileId: brandId,
            generator,
          },
          signal,
        })
        setFound({
          generation,
          items: suggestions.map(({ reason, change }) => ({
            id: newKey(),
            reason,
            change: anchorChange(change as unknown as SuggestedChange, layout),
            isApplied: false,
          })),
        })
      }),
    [ask, brandId, issues, language, reasonsIn, run, store],
  )

  return useMemo(() => {
    const edit = (change: (items: readonly SuggestionItem[]) => readonly SuggestionItem[]): void =>
      setFound((now) => ({ ...now, items: now.items && change(now.items) }))
    return {
      task,
      ...found,
      look,
      apply: (item) => {
        const { registry, contentOnly } = store
        const tree = { layout: store.layout(), registry, contentOnly }
        const done = store.apply(applySuggestion({ ...tree, change: item.change }), {
          label: STEPS[item.change.op],
          ...('block' in item.change ? { select: [item.change.block] } : {}),
        })
        if (done)
          edit((items) => items.map((one) => (one === item ? { ...one, isApplied: true } : one)))
        return done
      },
      dismiss: (item) => edit((items) => items.filter((one) => one !== item)),
    }
  }, [found, look, store, task])
}

const STEPS: Record<AnchoredChange['op'], string> = {
  insert: 'stepInsert',
  move: 'stepMove',
  remove: 'stepRemove',
  tone: 'stepRewrite',
}
