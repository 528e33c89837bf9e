'use client'
import { Gutter } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { useText } from '../text/useText'

/** In place of a builder that cannot open. */
export const BuilderUnavailable = (): ReactNode => {
  const { t } = useText()
  return (
    <Gutter>
      <p>{t('builder:unavailable')}</p>
    </Gutter>
  )
}
