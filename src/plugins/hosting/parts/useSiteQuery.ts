'use client'
import { useSearchParams } from 'next/navigation'

/** The site that the address names (`?site=`); `undefined`: none. */
export const useSiteQuery = (): string | undefined => useSearchParams().get('site') ?? undefined
