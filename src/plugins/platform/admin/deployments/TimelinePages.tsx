'use client'
import { Link } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import type { Environment } from '../../../../core/release/types'
import { useText } from '../text/useText'

/** The ways to earlier and later deployments. */
export const TimelinePages = ({
  environment,
  page,
  hasMore,
}: {
  environment: Environment
  page: number
  hasMore: boolean
}): ReactNode => {
  const { t } = useText()
  const path = usePathname()
  if (page === 1 && !hasMore) return null
  const to = (number: number): string => `${path}?environment=${environment}&page=${number}`
  return (
    <nav aria-label={t('tausestack:deployments')} className="ts-deployments__pages">
      {page > 1 && <Link href={to(page - 1)}>{t('tausestack:newerDeployments')}</Link>}
      {hasMore && <Link href={to(page + 1)}>{t('tausestack:moreDeployments')}</Link>}
    </nav>
  )
}
