'use client'
import { useConfig } from '@payloadcms/ui'
import { useCallback, useMemo, useState } from 'react'
import type { GeneratedSeo } from '../../../core/api/aiAnswers'
import { useEditor } from '../editor/EditorContext'
import { useBuilder } from '../view/BuilderContext'
import type { Generator } from './AiContext'
import { AiError } from './AiError'
import type { AskAi } from './useAiCalls'
import { useAiTask, type AiTask } from './useAiTask'

export type SeoWords = { title: string; description: string }

export type SeoTexts = {
  task: AiTask
  /** As they are stored; `null`: not read yet. */
  current: SeoWords | null
  /** As proposed, then as they were edited. */
  proposed: SeoWords | null
  generation: GeneratedSeo['generation'] | null
  /** What stood there before the last save, to put back. */
  replaced: SeoWords | null
  propose: (generator?: Generator) => void
  edit: (words: Partial<SeoWords>) => void
  /** Saves them with the document. False: refused; the builder's own messages say why. */
  save: (words: SeoWords) => Promise<boolean>
  dismiss: () => void
}

/** Most blocks that are read for it. */
const MOST_BLOCKS = 60

/** Title and description for search engines. They stand outside the page's blocks and are saved with it. */
export const useSeoTexts = ({
  ask,
  brandId,
  language,
  onSaved,
}: {
  ask: AskAi
  brandId: string | null
  /** Of the page, BCP 47. */
  language: string
  onSaved: () => void
}): SeoTexts => {
  const store = useEditor()
  const { data, saver } = useBuilder()
  const { api } = useConfig().config.routes
  const task = useAiTask()
  const [state, setState] = useState<
    Pick<SeoTexts, 'current' | 'proposed' | 'generation' | 'replaced'>
  >({ current: null, proposed: null, generation: null, replaced: null })
  const { run } = task

  const propose = useCallback<SeoTexts['propose']>(
    (generator) =>
      void run(async (signal) => {
        const current = await readSeo({ ...data, api, signal })
        setState({ current, proposed: null, generation: null, replaced: null })
        const { title, description, generation } = await ask<GeneratedSeo>({
          operation: 'seo',
          body: {
            title: data.title.slice(0, 200) || '–',
            layout: store.layout().slice(0, MOST_BLOCKS),
            language,
            brandProfileId: brandId,
            generator,
          },
          signal,
        })
        setState((now) => ({ ...now, proposed: { title, description }, generation }))
      }),
    [api, ask, brandId, data, language, run, store],
  )

  return useMemo(
    () => ({
      task,
      ...state,
      propose,
      edit: (words) =>
        setState((now) => ({ ...now, proposed: now.proposed && { ...now.proposed, ...words } })),
      save: async (words) => {
        const outcome = await saver.save('draft', { seo: words })
        if (outcome.kind !== 'saved') return false
        setState((now) => ({
          current: words,
          proposed: null,
          generation: null,
          replaced: now.current,
        }))
        onSaved()
        return true
      },
      dismiss: () => setState((now) => ({ ...now, proposed: null, generation: null })),
    }),
    [onSaved, propose, saver, state, task],
  )
}

const readSeo = async ({
  api,
  collection,
  id,
  locale,
  signal,
}: {
  api: string
  collection: string
  id: string
  locale: string | null
  signal: AbortSignal
}): Promise<SeoWords> => {
  const query = new URLSearchParams({ depth: '0', draft: 'true', 'select[seo]': 'true' })
  if (locale) query.set('locale', locale)
  const response = await fetch(`${api}/${collection}/${encodeURIComponent(id)}?${query}`, {
    credentials: 'include',
    signal,
  }).catch((error: unknown) => {
    signal.throwIfAborted()
    throw new AiError({ code: 'unreachable', message: String(error) })
  })
  if (!response.ok)
    throw new AiError({
      code: 'internal',
      status: response.status,
      message: `HTTP ${response.status}`,
    })
  const { seo } = (await response.json()) as { seo?: Partial<Record<keyof SeoWords, unknown>> }
  const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
  return { title: textOf(seo?.title), description: textOf(seo?.description) }
}
