'use client'
import { useCallback, useEffect, useState } from 'react'
import type { SectionUsage } from '../../../collections/query/sectionUsage'
import { useConfig } from '@payloadcms/ui'
import { readUsage } from './readUsage'

export type UsageState = {
  /** `null` until it is read. */
  usage: SectionUsage | null
  failure: string | null
  readAgain: () => void
}

/**
 * Where a section is used.
 *
 * @param revision asked again whenever it changes.
 */
export const useSectionUsage = (id: string, revision: string): UsageState => {
  const { api } = useConfig().config.routes
  const [asked, setAsked] = useState(0)
  const [found, setFound] = useState<Omit<UsageState, 'readAgain'>>({ usage: null, failure: null })
  useEffect(() => {
    let gone = false
    readUsage({ api, id }).then(
      (usage) => gone || setFound({ usage, failure: null }),
      (error: unknown) =>
        gone ||
        setFound({ usage: null, failure: error instanceof Error ? error.message : String(error) }),
    )
    return () => {
      gone = true
    }
  }, [api, id, revision, asked])
  return { ...found, readAgain: useCallback(() => setAsked((count) => count + 1), []) }
}
