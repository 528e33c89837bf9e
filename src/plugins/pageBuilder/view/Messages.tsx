'use client'
import { Banner, Button } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'
import { useEditor, useEditorState } from '../editor/EditorContext'
import { ConflictNotice } from '../conflict/ConflictNotice'
import { useSaveState } from '../save/useSaver'
import { LockNotice } from '../presence/LockNotice'
import type { TextKey } from '../text/keys'
import { useText } from '../text/useText'
import { useBuilder } from './BuilderContext'

/** What the user has to know or decide, under the bar. */
export const Messages = (): ReactNode => (
  <div className="ts-builder-messages">
    <LockNotice />
    <Recovery />
    <ConflictNotice />
    <Trouble />
    <Refusal />
  </div>
)

/** Work of an earlier visit that was never saved. */
const Recovery = (): ReactNode => {
  const { t, language } = useText()
  const store = useEditor()
  const { keepsake, data, readOnly } = useBuilder()
  const [kept, setKept] = useState(() => {
    const found = data.can.update ? keepsake.earlier() : null
    const same = found && JSON.stringify(found.layout) === JSON.stringify(data.layout)
    return same ? null : found
  })
  if (!kept || readOnly) return null
  const stale = Date.parse(kept.base) !== Date.parse(data.updatedAt)
  return (
    <Banner type="info">
      <div className="ts-builder-message">
        <span>
          {t(stale ? 'builder:recoverStale' : 'builder:recover', {
            time: new Date(kept.keptAt).toLocaleString(language),
          })}
        </span>
        <Button
          size="small"
          margin={false}
          onClick={() => {
            store.replace(kept.layout, 'stepRestore')
            keepsake.dropEarlier()
            setKept(null)
          }}
        >
          {t('builder:recoverTake')}
        </Button>
        <Button
          size="small"
          margin={false}
          buttonStyle="secondary"
          onClick={() => {
            keepsake.dropEarlier()
            setKept(null)
          }}
        >
          {t('builder:recoverDrop')}
        </Button>
      </div>
    </Banner>
  )
}

const Trouble = (): ReactNode => {
  const { t } = useText()
  const { saver } = useBuilder()
  const { status, message, kept } = useSaveState(saver)
  if (status === 'offline')
    return (
      <Banner type="info">
        <div role="alert">{t(kept ? 'builder:offlineKept' : 'builder:offlineNotKept')}</div>
      </Banner>
    )
  if (status === 'invalid' || status === 'refused')
    return (
      <Banner type="error">
        <div role="alert">
          {t('builder:notSaved')} {message}
        </div>
      </Banner>
    )
  return null
}

/** Why the last change did not happen. */
const Refusal = (): ReactNode => {
  const { t } = useText()
  const store = useEditor()
  const refusal = useEditorState((state) => state.refusal)
  if (!refusal) return null
  return (
    <Banner type="error">
      <div className="ts-builder-message" role="alert">
        <span>{t(`builder:refusal_${refusal.code}` as TextKey)}</span>
        <Button
          size="small"
          margin={false}
          buttonStyle="secondary"
          onClick={() => store.refuse(null)}
        >
          {t('builder:close')}
        </Button>
      </div>
    </Banner>
  )
}
