'use client'
import { useCallback, useMemo, useState } from 'react'
import type { RewriteMode } from '../../../core/ai/offline/rewriteText'
import { fixesOf, textChanges, type TextChange } from '../../../core/ai/textChanges'
import type { GeneratedAltText, GeneratedText } from '../../../core/api/aiAnswers'
import { locate } from '../../../core/builder/locate'
import { applyFixes } from '../../../core/checks/applyFixes'
import { useEditor } from '../editor/EditorContext'
import type { EditorStore } from '../editor/editorStore'
import { AiError } from './AiError'
import type { Generator } from './AiContext'
import type { AiFix } from './aiFixOf'
import { textAround } from './textAround'
import type { AskAi } from './useAiCalls'
import { useAiTask, type AiTask } from './useAiTask'

export type Wish =
  | { kind: 'mode'; mode: RewriteMode }
  | { kind: 'wish'; wish: string }
  | { kind: 'translate'; to: string }
  | { kind: 'fix'; fix: Exclude<AiFix, { kind: 'seo' }> }

/** Texts of a block as they would be. */
export type Proposal = {
  block: string
  wish: Wish
  changes: TextChange[]
  /** Texts that would have changed and are locked. */
  locked: number
  generation: GeneratedText['generation']
}

export type Proposing = {
  task: AiTask
  proposal: Proposal | null
  /** What is being asked, or was asked last. */
  asked: { block: string; wish: Wish } | null
  propose: (block: string, wish: Wish, generator?: Generator) => void
  /** One step of undo; how many texts had changed meanwhile and were left. `null`: refused. */
  accept: () => { stale: number } | null
  reject: () => void
}

/** Proposes other texts for a block, to accept or reject. */
export const useProposing = ({
  ask,
  brandId,
  language,
  pageTitle,
}: {
  ask: AskAi
  brandId: string | null
  /** Of the page, BCP 47. */
  language: string
  pageTitle: string
}): Proposing => {
  const store = useEditor()
  const task = useAiTask()
  const [proposal, setProposal] = useState<Proposal | null>(null)
  const [asked, setAsked] = useState<Proposing['asked']>(null)
  const { run } = task

  const propose = useCallback<Proposing['propose']>(
    (block, wish, generator) => {
      setProposal(null)
      setAsked({ block, wish })
      void run(async (signal) => {
        const found = await changesOf({
          ask: (operation, body) => ask({ operation, body: { ...body, generator }, signal }),
          store,
          block,
          wish,
          brandId,
          language,
          pageTitle,
        })
        setProposal({ block, wish, ...found })
      })
    },
    [ask, brandId, language, pageTitle, run, store],
  )

  return useMemo(
    () => ({
      task,
      proposal,
      asked,
      propose,
      accept: () => {
        if (!proposal) return null
        const outcome = acceptChanges({ store, changes: proposal.changes, block: proposal.block })
        if (outcome) setProposal(null)
        return outcome
      },
      reject: () => {
        setProposal(null)
        task.cancel()
        task.forget()
      },
    }),
    [asked, propose, proposal, store, task],
  )
}

/** Makes the changes on the page as it is now: one step. `null`: refused. */
export const acceptChanges = ({
  store,
  changes,
  block,
}: {
  store: EditorStore
  changes: readonly TextChange[]
  /** Chosen afterwards. */
  block?: string
}): { stale: number } | null => {
  const { registry, contentOnly } = store
  const tree = { layout: store.layout(), registry, contentOnly }
  const { fixes, stale } = fixesOf({
    changes,
    textAt: ({ block: id, path }) =>
      path
        .split('.')
        .reduce<unknown>(
          (value, key) => (value as Record<string, unknown> | null | undefined)?.[key],
          locate({ ...tree, id })?.block,
        ),
  })
  if (fixes.length === 0) return { stale }
  const done = store.apply(applyFixes({ ...tree, fixes }), {
    label: 'stepRewrite',
    ...(block ? { select: [block] } : {}),
  })
  return done ? { stale } : null
}

type Found = Pick<Proposal, 'changes' | 'locked' | 'generation'>

const changesOf = async ({
  ask,
  store,
  block: id,
  wish,
  brandId,
  language,
  pageTitle,
}: {
  ask: <Answer>(operation: string, body: Record<string, unknown>) => Promise<Answer>
  store: EditorStore
  block: string
  wish: Wish
  brandId: string | null
  language: string
  pageTitle: string
}): Promise<Found> => {
  const { registry, contentOnly } = store
  const layout = store.layout()
  if (wish.kind === 'fix') {
    const { fix } = wish
    if (fix.kind === 'alt') {
      const { alt, generation } = await ask<GeneratedAltText>('alt-text', {
        mediaId: fix.medium,
        language,
        context: textAround({ layout, registry, id }).slice(0, 500),
      })
      return { ...oneChange({ ...fix, path: fix.path ?? '', after: alt }), generation }
    }
    const { text, generation } = await ask<GeneratedText>('rewrite', {
      text: textAround({ layout, registry, id }) || pageTitle,
      mode: 'heading',
      language,
      brandProfileId: brandId,
    })
    return { ...oneChange({ ...fix, before: valueAt(store, fix), after: text ?? '' }), generation }
  }
  const block = locate({ layout, registry, id })?.block
  if (!block) throw new AiError({ code: 'gone', message: `There is no block ${id}.` })
  const { blocks, generation } = await (wish.kind === 'translate'
    ? ask<GeneratedText>('translate', { blocks: [block], to: wish.to })
    : ask<GeneratedText>('rewrite', {
        blocks: [block],
        language,
        brandProfileId: brandId,
        ...(wish.kind === 'mode' ? { mode: wish.mode } : { wish: wish.wish }),
      }))
  const found = textChanges({ block, written: blocks?.[0], registry, contentOnly })
  if (!found)
    throw new AiError({
      code: 'model_output_invalid',
      message: 'The answer does not have the texts of the block.',
    })
  return { ...found, generation }
}

const valueAt = (store: EditorStore, { block, path }: { block: string; path: string }): string => {
  const { registry } = store
  const found = locate({ layout: store.layout(), registry, id: block })?.block
  const value = path
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], found)
  return typeof value === 'string' ? value : ''
}

const oneChange = ({ block, path, before, after }: TextChange): Omit<Found, 'generation'> => ({
  changes: before === after ? [] : [{ block, path, before, after }],
  locked: 0,
})
