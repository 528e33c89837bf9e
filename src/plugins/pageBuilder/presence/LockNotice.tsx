'use client'
import { Banner, Button } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'
import { useText } from '../text/useText'
import { useBuilder } from '../view/BuilderContext'

/** Who else is at work on the document, and the choice to take it over or only look. */
export const LockNotice = (): ReactNode => {
  const { t, language } = useText()
  const { documentLock } = useBuilder()
  const { theirs, takenOver, takeOver } = documentLock
  const [looking, setLooking] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  if (!theirs) return null
  const isLooking = looking === theirs.id
  const name = theirs.name ?? t('builder:documentSomeone')
  const time = new Date(theirs.since).toLocaleString(language)
  return (
    <Banner type={isLooking ? 'default' : 'info'}>
      <div className="ts-builder-message" role="alert">
        <span>
          {t(takenOver ? 'builder:documentTakenOver' : 'builder:documentLocked', { name, time })}
          {isLooking ? '' : ` ${t('builder:documentLockedChoice')}`}
        </span>
        <Button
          size="small"
          margin={false}
          disabled={busy}
          onClick={() => {
            setBusy(true)
            void takeOver().finally(() => setBusy(false))
          }}
        >
          {t('builder:documentTakeOver')}
        </Button>
        {isLooking ? null : (
          <Button
            size="small"
            margin={false}
            buttonStyle="secondary"
            onClick={() => setLooking(theirs.id)}
          >
            {t('builder:documentLook')}
          </Button>
        )}
      </div>
    </Banner>
  )
}
