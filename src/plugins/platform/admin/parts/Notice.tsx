'use client'
import { Button } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { useRouter } from 'next/navigation'
import { useText } from '../text/useText'
import './notice.css'

/** What stands where a list would: nothing there yet, or something that failed. */
export const Notice = ({
  title,
  children,
  actions,
  picture,
}: {
  title: string
  children?: ReactNode
  actions?: ReactNode
  picture?: ReactNode
}) => (
  <div className="ts-notice">
    {picture}
    <h3 className="ts-notice__title">{title}</h3>
    {children && <p className="ts-notice__text">{children}</p>}
    {actions && <div className="ts-notice__actions">{actions}</div>}
  </div>
)

/** A part of a screen that could not be loaded, with a way to try again. */
export const LoadFailure = () => {
  const { t } = useText()
  const router = useRouter()
  return (
    <div role="alert">
      <Notice
        title={t('tausestack:loadFailed')}
        actions={
          <Button buttonStyle="secondary" margin={false} onClick={() => router.refresh()}>
            {t('tausestack:retry')}
          </Button>
        }
      />
    </div>
  )
}
