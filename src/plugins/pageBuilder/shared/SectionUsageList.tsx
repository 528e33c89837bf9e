'use client'
import { Banner, Button, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'
import { useText } from '../text/useText'
import { useSectionUsage } from './useSectionUsage'

/** The pages that use a shared section, with ways to them, and which wait for a deployment. */
export const SectionUsageList = ({
  id,
  revision = '',
}: {
  id: string
  /** Read again whenever it changes. */
  revision?: string
}): ReactNode => {
  const { t } = useText()
  const { config } = useConfig()
  const { usage, failure, readAgain } = useSectionUsage(id, revision)
  if (failure)
    return (
      <div className="ts-builder-usage" role="alert">
        <p>{t('builder:usageUnread', { message: failure })}</p>
        <Button size="small" margin={false} onClick={readAgain}>
          {t('builder:tryAgain')}
        </Button>
      </div>
    )
  if (!usage) return <p className="ts-builder-empty">{t('builder:loading')}</p>
  const { pages } = usage
  if (pages.length === 0) return <p className="ts-builder-usage">{t('builder:usageNone')}</p>
  const waiting = pages.filter((page) => page.waiting).length
  const blocked = usage.published ? 0 : pages.filter(({ published }) => published).length
  return (
    <section className="ts-builder-usage" aria-label={t('builder:usage')}>
      <h3>
        {t(pages.length === 1 ? 'builder:usedOnOne' : 'builder:usedOn', { count: pages.length })}
      </h3>
      {blocked > 0 ? (
        <Banner type="error">
          <div role="alert">{t('builder:usageBlocked', { count: blocked })}</div>
        </Banner>
      ) : null}
      {waiting > 0 ? (
        <p className="ts-builder-usage__waiting" role="status">
          {t(waiting === 1 ? 'builder:waitingOne' : 'builder:waiting', { count: waiting })}
        </p>
      ) : null}
      <ul>
        {pages.map((page) => (
          <li key={page.id}>
            <a
              href={formatAdminURL({
                adminRoute: config.routes.admin,
                path: `/collections/pages/${page.id}/builder`,
              })}
            >
              {page.title || page.path}
            </a>
            <span>
              {[
                page.site.name,
                page.path,
                page.waiting ? t('builder:usageWaiting') : null,
                page.published ? null : t('builder:usageDraft'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
