'use client'
import { Button } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { useText } from '../text/useText'

/** In the place of what could not be read. */
export const Lost = ({
  message,
  onAgain,
}: {
  message?: string | null
  onAgain: () => void
}): ReactNode => {
  const { t } = useText()
  return (
    <div className="ts-empty" role="alert">
      <p>{message ?? t('lost')}</p>
      <Button buttonStyle="secondary" margin={false} onClick={onAgain}>
        {t('again')}
      </Button>
    </div>
  )
}
