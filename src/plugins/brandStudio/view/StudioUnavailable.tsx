'use client'
import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { useText } from '../text/useText'

/** The profile could not be read. */
export const StudioUnavailable = (): ReactNode => {
  const { t } = useText()
  const router = useRouter()
  return (
    <div role="alert">
      <p>{t('brandStudio:loadFailed')}</p>
      <Button buttonStyle="secondary" margin={false} onClick={() => router.refresh()}>
        {t('brandStudio:retry')}
      </Button>
    </div>
  )
}
