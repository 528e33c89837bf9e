'use client'
import { toast, useConfig } from '@payloadcms/ui'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { AiLanguage } from '../../../core/ai/kinds'
import { completeness } from '../../../core/brand/completeness'
import { type ProfileData, valueAt } from '../../../core/brand/profile/paths'
import { Contrast } from '../colors/Contrast'
import { Palette } from '../colors/Palette'
import { Exports } from '../exchange/Exports'
import { Import } from '../exchange/Import'
import { WordFields } from '../fields/WordFields'
import { History } from '../history/History'
import { Missing } from '../missing/Missing'
import { NewProfile } from '../missing/NewProfile'
import { Section } from '../parts/Section'
import { Sample } from '../sample/Sample'
import { createStudioStore } from '../state/createStudioStore'
import { readUnsaved, writeUnsaved } from '../state/keepUnsaved'
import { saveProfile } from '../state/saveProfile'
import { StudioContext } from '../state/StudioContext'
import { useText } from '../text/useText'
import type { StudioData } from '../types'
import { Shape } from '../type/Shape'
import { TypeSpecimens } from '../type/TypeSpecimens'
import { VoiceSliders } from '../voice/VoiceSliders'
import { StaleChanges } from './StaleChanges'
import { StudioBar } from './StudioBar'
import { useFreshHistory } from './useFreshHistory'
import { useUndoKeys } from './useUndoKeys'

/** Below this much of a profile the ways to begin are offered. Per cent. */
const NEW = 20

const IMPORT_ID = 'studio-import'

/** The studio of one brand profile. */
export const Studio = ({ data }: { data: StudioData }): ReactNode => {
  const { t, language: panel } = useText()
  const { config } = useConfig()
  const { api } = config.routes
  const [store] = useState(() =>
    createStudioStore({
      doc: data.doc,
      kept: data.mayEdit ? readUnsaved(data.id) : null,
      save: (input) => saveProfile({ api, id: data.id, ...input }),
    }),
  )
  const [isRestored] = useState(() => store.get().status === 'changed')
  const [isNew] = useState(() => completeness(data.doc).percent < NEW)
  const [language, setLanguage] = useState<AiLanguage>(() => languageOf(data.doc, panel))
  const importing = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const keep = (): void => writeUnsaved(data.id, store.unsaved())
    const ask = (event: BeforeUnloadEvent): void => {
      if (store.unsaved()) event.preventDefault()
    }
    const unsubscribe = store.subscribe(keep)
    window.addEventListener('beforeunload', ask)
    return () => {
      unsubscribe()
      window.removeEventListener('beforeunload', ask)
    }
  }, [store, data.id])
  useUndoKeys(store)
  useFreshHistory(store)

  const restored = t('brandStudio:restored')
  const told = useRef(false)
  useEffect(() => {
    if (!isRestored || told.current) return
    told.current = true
    toast.info(restored)
  }, [isRestored, restored])

  return (
    <StudioContext value={{ store, data }}>
      <StudioBar />
      <StaleChanges />
      <div className="ts-studio-columns">
        <div className="ts-studio-edit">
          {isNew ? (
            <NewProfile
              scanUrl={data.scanUrl}
              onImport={() => {
                importing.current?.scrollIntoView({ block: 'center' })
                importing.current?.querySelector<HTMLElement>('textarea')?.focus()
              }}
            />
          ) : null}
          <Missing />
          <Palette />
          <Contrast />
          <TypeSpecimens />
          <Shape />
          <VoiceSliders language={language} />
          <WordFields />
          <Section title={t('brandStudio:exchange')} id={IMPORT_ID}>
            <Exports />
            {data.mayEdit ? (
              <div ref={importing}>
                <Import />
              </div>
            ) : null}
          </Section>
          <History />
        </div>
        <Sample language={language} onLanguage={setLanguage} />
      </div>
    </StudioContext>
  )
}

/** The brand's first language where we write it, else the panel's. */
const languageOf = (profile: ProfileData, panel: string): AiLanguage => {
  const [first] = (valueAt(profile, 'locales') ?? []) as string[]
  const own = first ?? valueAt(profile, 'voiceProfile.language') ?? panel
  return String(own).toLowerCase().startsWith('es') ? 'es' : 'en'
}
