'use client'
import { lazy, Suspense, useSyncExternalStore, type ReactNode } from 'react'
import type { BlockRegistry } from '../../../core/blocks/registry'
import type { BuilderData } from '../types'
import { BuilderLoading } from './BuilderLoading'

const Builder = lazy(() => import('./Builder').then((module) => ({ default: module.Builder })))

export type BuilderLoaderProps = {
  data: BuilderData
  /** Buttons of other plugins, for the bar. */
  actions?: ReactNode
  /** @default the bundled block library */
  registry?: BlockRegistry
}

const never = (): (() => void) => () => undefined

/** Loads the builder in the browser: its canvas has nothing to show on a server. */
export const BuilderLoader = (props: BuilderLoaderProps): ReactNode => {
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  if (!inBrowser) return <BuilderLoading />
  return (
    <Suspense fallback={<BuilderLoading />}>
      <Builder {...props} />
    </Suspense>
  )
}
