'use client'
import type { ReactNode } from 'react'
import { useText } from '../text/useText'

/** While the builder's code arrives. */
export const BuilderLoading = (): ReactNode => {
  const { t } = useText()
  return (
    <div className="ts-builder-loading" role="status">
      {t('builder:loading')}
    </div>
  )
}
