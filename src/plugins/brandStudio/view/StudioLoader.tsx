'use client'
import { lazy, Suspense, useSyncExternalStore, type ReactNode } from 'react'
import { useText } from '../text/useText'
import type { StudioData } from '../types'
import './studio.css'

const Studio = lazy(() => import('./Studio').then((module) => ({ default: module.Studio })))

const never = (): (() => void) => () => undefined

/** Loads the studio in the browser: its samples have nothing to show on a server. */
export const StudioLoader = ({ data }: { data: StudioData }): ReactNode => {
  const { t } = useText()
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const loading = (
    <p className="ts-studio__note" role="status">
      {t('brandStudio:loading')}
    </p>
  )
  if (!inBrowser) return loading
  return (
    <Suspense fallback={loading}>
      <Studio data={data} />
    </Suspense>
  )
}
