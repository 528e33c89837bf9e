'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import type { StudioStore } from '../state/createStudioStore'

/** Reads the list of versions again after each save, and what else the server says of the profile. */
export const useFreshHistory = (store: StudioStore): void => {
  const router = useRouter()
  const shown = useRef(store.get().base)
  useEffect(
    () =>
      store.subscribe(() => {
        const { base } = store.get()
        if (base === shown.current) return
        shown.current = base
        router.refresh()
      }),
    [store, router],
  )
}
