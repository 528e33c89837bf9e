'use client'
import { useAuth } from '@payloadcms/ui'
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { useChecks } from '../checks/ChecksContext'
import { useEditor } from '../editor/EditorContext'
import { useText } from '../text/useText'
import { useBuilder } from '../view/BuilderContext'
import { AiContext, type AiTab, type AiValue } from './AiContext'
import { aiFixOf } from './aiFixOf'
import { aiMemory } from './aiMemory'
import type { AiData } from './types'
import { useAiCalls } from './useAiCalls'
import { useAltTexts } from './useAltTexts'
import { MemoryContext } from './MemoryContext'
import { useOnline } from './useOnline'
import { useProposing } from './useProposing'
import { useSeoTexts } from './useSeoTexts'
import { useSuggestions } from './useSuggestions'
import { useWriting, type Variant } from './useWriting'
import type { BriefForm } from './aiMemory'

/** What language models do for a builder; work goes on while the panel is closed. */
export const AiProvider = ({ children }: { children: ReactNode }): ReactNode => {
  const { ai } = useBuilder().data
  return ai ? <Provider ai={ai}>{children}</Provider> : children
}

const Provider = ({ ai, children }: { ai: AiData; children: ReactNode }): ReactNode => {
  const { language: reasonsIn } = useText()
  const { user } = useAuth()
  const store = useEditor()
  const { data, readOnly } = useBuilder()
  const { checker, open: checksOpen, setOpen: setChecksOpen } = useChecks()
  const isOnline = useOnline()
  const [isOpen, setIsOpen] = useState(false)
  const [tab, setTab] = useState<AiTab>('write')
  const [memory] = useState(() =>
    aiMemory({ collection: data.collection, id: data.id, userId: String(user?.id ?? '') }),
  )
  const [kept, setKept] = useState(memory.generations)
  const ask = useAiCalls(ai)
  const { locale: language } = data.canvas.page
  const [brandId, setBrandId] = useState(() => {
    const brands = [...(ai.brand ? [ai.brand] : []), ...ai.others]
    const { brandId: last } = memory.form()
    return (brands.find(({ id }) => id === last) ?? brands[0])?.id ?? null
  })

  const onVariant = useCallback(
    ({ generation, blocks }: Variant, { of, brief }: BriefForm) =>
      setKept(memory.keep({ generation, of, brief, blocks, at: new Date().toISOString() })),
    [memory],
  )
  const issues = useCallback(() => checker.get().issues, [checker])
  const look = useCallback(() => void checker.now(), [checker])
  const writing = useWriting({ ask, onVariant })
  const proposing = useProposing({ ask, brandId, language, pageTitle: data.title })
  const suggestions = useSuggestions({ ask, brandId, language, reasonsIn, issues })
  const seo = useSeoTexts({ ask, brandId, language, onSaved: look })
  const alts = useAltTexts({ ask, language, onMedia: look })

  // One panel at a time stands over the blocks' column.
  useEffect(() => {
    if (checksOpen) setIsOpen(false)
  }, [checksOpen])

  const value = useMemo<AiValue>(() => {
    const setOpen = (open: boolean): void => {
      if (open) setChecksOpen(false)
      setIsOpen(open)
    }
    return {
      data: ai,
      brandId,
      setBrandId,
      open: isOpen,
      setOpen,
      tab,
      setTab,
      refused: readOnly ? 'builder:aiReadOnly' : ai.can.generate ? null : 'builder:aiMayNot',
      isOnline,
      writing,
      proposing,
      suggestions,
      seo,
      alts,
      kept,
      fixFor: (issue) => {
        const { registry, contentOnly } = store
        if (readOnly || !ai.can.generate) return null
        return aiFixOf({
          issue,
          layout: store.layout(),
          registry,
          contentOnly,
          hasSeo: ai.hasSeo,
        })
      },
      fix: (fix) => {
        setOpen(true)
        if (fix.kind === 'seo') {
          setTab('page')
          if (brandId) seo.propose()
          return
        }
        setTab('block')
        store.select([fix.block])
        if (fix.kind === 'alt' || brandId) proposing.propose(fix.block, { kind: 'fix', fix })
      },
    }
  }, [
    ai,
    alts,
    brandId,
    isOnline,
    isOpen,
    kept,
    proposing,
    readOnly,
    seo,
    setChecksOpen,
    store,
    suggestions,
    tab,
    writing,
  ])

  return (
    <AiContext value={value}>
      <MemoryContext value={memory}>{children}</MemoryContext>
    </AiContext>
  )
}
