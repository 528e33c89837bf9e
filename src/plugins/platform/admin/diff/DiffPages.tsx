'use client'
import { Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { DeploymentDiff } from '../../../../core/api/deployments'
import { useApi } from '../lib/useApi'
import { useText } from '../text/useText'
import { ByteBars } from './ByteBars'
import { ChangePill } from './ChangePill'

/** Pages that differ, each with the ways to its builder and to what visitors see. */
export const DiffPages = ({
  pages,
  url,
  largest,
}: {
  pages: DeploymentDiff['pages']
  /** Origin of the environment. */
  url: string
  largest: number
}): ReactNode => {
  const { t } = useText()
  const { admin } = useApi()
  return (
    <section aria-label={t('tausestack:diffPages')}>
      <h3 className="ts-diff__heading">{t('tausestack:diffPages')}</h3>
      <ul className="ts-diff__list">
        {pages.map((page) => (
          <li className="ts-diff__entry" data-page={page.path} key={page.path}>
            <ChangePill change={page.change} />
            <div className="ts-diff__what">
              <strong>{page.title || page.path}</strong>
              <code>{page.path}</code>
              {page.pathBefore && (
                <small>{t('tausestack:diffMoved', { path: page.pathBefore })}</small>
              )}
              {page.headersOnly && <small>{t('tausestack:diffHeadersOnly')}</small>}
            </div>
            <ByteBars after={page.bytesAfter} before={page.bytesBefore} largest={largest} />
            <span className="ts-diff__links">
              {page.change !== 'removed' && (
                <>
                  <Link href={admin(`/collections/pages/${page.id}/builder`)} prefetch={false}>
                    {t('tausestack:editInBuilder')}
                    <span className="ts-hidden"> {page.title || page.path}</span>
                  </Link>
                  <a href={`${url}${page.path}`} rel="noreferrer" target="_blank">
                    {t('tausestack:openPage')}
                    <span className="ts-hidden"> {page.title || page.path}</span>
                  </a>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
