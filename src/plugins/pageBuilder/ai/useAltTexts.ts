'use client'
import { useConfig } from '@payloadcms/ui'
import { useCallback, useMemo, useState } from 'react'
import type { GeneratedAltText } from '../../../core/api/aiAnswers'
import { useEditor } from '../editor/EditorContext'
import type { Generator } from './AiContext'
import { AiError } from './AiError'
import type { AiFix } from './aiFixOf'
import { textAround } from './textAround'
import type { AskAi } from './useAiCalls'
import { useAiTask, type AiTask } from './useAiTask'
import { acceptChanges } from './useProposing'

export type AltItem = Extract<AiFix, { kind: 'alt' }> & {
  /** As proposed, then as it was edited. */
  text: string
  generation: GeneratedAltText['generation']
  /** Taken over into the page, or for `path` null into the media library. */
  isDone: boolean
}

export type AltTexts = {
  task: AiTask
  items: readonly AltItem[]
  /** Pictures that could not be described, with the reason. */
  failed: number
  /** Of how many, while they are described. */
  total: number
  describe: (pictures: readonly Extract<AiFix, { kind: 'alt' }>[], generator?: Generator) => void
  edit: (item: AltItem, text: string) => void
  /** Those of blocks in one step of undo. */
  accept: (items: readonly AltItem[]) => Promise<boolean>
  dismiss: (item: AltItem) => void
}

/** Describes pictures for those who do not see them. */
export const useAltTexts = ({
  ask,
  language,
  onMedia,
}: {
  ask: AskAi
  /** Of the page, BCP 47. */
  language: string
  /** A medium's own text was changed. */
  onMedia: () => void
}): AltTexts => {
  const store = useEditor()
  const { api } = useConfig().config.routes
  const task = useAiTask()
  const [items, setItems] = useState<readonly AltItem[]>([])
  const [counts, setCounts] = useState({ failed: 0, total: 0 })
  const { run } = task

  const describe = useCallback<AltTexts['describe']>(
    (pictures, generator) =>
      void run(async (signal) => {
        setItems([])
        setCounts({ failed: 0, total: pictures.length })
        let last: AiError | null = null
        for (const picture of pictures) {
          const { registry } = store
          const around = textAround({ layout: store.layout(), registry, id: picture.block })
          const answer = await ask<GeneratedAltText>({
            operation: 'alt-text',
            body: { mediaId: picture.medium, language, context: around.slice(0, 500), generator },
            signal,
          }).catch((error: unknown) => {
            // One picture that says nothing of itself does not keep the others from their texts.
            if (!(error instanceof AiError) || error.code !== 'model_required') throw error
            last = error
            setCounts((now) => ({ ...now, failed: now.failed + 1 }))
            return null
          })
          if (answer)
            setItems((now) => [
              ...now,
              { ...picture, text: answer.alt, generation: answer.generation, isDone: false },
            ])
        }
        if (last) throw last as AiError
      }),
    [ask, language, run, store],
  )

  return useMemo(() => {
    const same = (one: AltItem, other: AltItem): boolean =>
      one.block === other.block && one.path === other.path && one.medium === other.medium
    const saveMedium = async ({ medium, text }: AltItem): Promise<boolean> => {
      const response = await fetch(`${api}/media/${encodeURIComponent(medium)}?depth=0`, {
        method: 'PATCH',
        credentials: 'include',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ alt: text }),
      }).catch(() => null)
      return response?.ok ?? false
    }
    return {
      task,
      items,
      ...counts,
      describe,
      edit: (item, text) =>
        setItems((now) => now.map((one) => (same(one, item) ? { ...one, text } : one))),
      accept: async (chosen) => {
        const changes = chosen.flatMap(({ block, path, before, text }) =>
          path ? [{ block, path, before, after: text }] : [],
        )
        const media = chosen.filter(({ path }) => path === null)
        // Texts that were changed meanwhile are left, and so is what was to be taken over of them.
        if (changes.length > 0 && acceptChanges({ store, changes })?.stale !== 0) return false
        const saved = await Promise.all(media.map(saveMedium))
        if (media.length > 0) onMedia()
        const done = [
          ...chosen.filter(({ path }) => path !== null),
          ...media.filter((_, index) => saved[index]),
        ]
        setItems((now) =>
          now.map((one) => (done.some((item) => same(one, item)) ? { ...one, isDone: true } : one)),
        )
        return saved.every(Boolean)
      },
      dismiss: (item) => setItems((now) => now.filter((one) => !same(one, item))),
    }
  }, [api, counts, describe, items, onMedia, store, task])
}
