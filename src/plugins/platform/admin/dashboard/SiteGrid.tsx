'use client'
import { Button, Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { useDeployDrawer } from '../deploy/DeployDrawer'
import { useApi } from '../lib/useApi'
import { Notice } from '../parts/Notice'
import { useRollBack } from '../parts/RollBackDialog'
import { DrawnPage } from '../parts/DrawnPage'
import { useText } from '../text/useText'
import type { SiteSummary } from '../types'
import { SiteCard } from './SiteCard'
import { useRunningDeployments } from './useRunningDeployments'
import './dashboard.css'

const NEW_SUBMISSIONS =
  '/collections/submissions?where[or][0][and][0][status][equals]=new&sort=-createdAt'

/** The sites as cards, with what can be done to them. */
export const SiteGrid = ({
  sites,
  total,
  newSubmissions,
  mayCreate,
  actions,
}: {
  sites: SiteSummary[]
  /** More buttons of a site's card, by its id. */
  actions: Readonly<Record<string, ReactNode>>
  total: number
  /** Null for who may not read them. */
  newSubmissions: number | null
  mayCreate: boolean
}) => {
  const { t } = useText()
  const { admin } = useApi()
  const { deploy, show, drawer } = useDeployDrawer()
  const { ask, dialog } = useRollBack()
  useRunningDeployments(sites)

  return (
    <section aria-labelledby="ts-sites-title" className="ts-sites">
      <header className="ts-sites__header">
        <div>
          <h1 className="ts-sites__title" id="ts-sites-title">
            {t('tausestack:sites')}
          </h1>
          <p className="ts-sites__intro">{t('tausestack:dashboardIntro')}</p>
        </div>
        <div className="ts-sites__actions">
          {newSubmissions !== null && sites.length > 0 && (
            <Link className="ts-sites__submissions" href={admin(NEW_SUBMISSIONS)} prefetch={false}>
              {newSubmissions > 0
                ? t('tausestack:submissionsNew', { count: newSubmissions })
                : t('tausestack:submissionsNone')}
            </Link>
          )}
          {mayCreate && sites.length > 0 && (
            <Button el="link" icon="plus" iconPosition="left" margin={false} to={admin('/new-app')}>
              {t('tausestack:newApp')}
            </Button>
          )}
        </div>
      </header>
      {sites.length === 0 ? (
        <Notice
          actions={
            mayCreate && (
              <Button el="link" margin={false} size="large" to={admin('/new-app')}>
                {t('tausestack:createFirst')}
              </Button>
            )
          }
          picture={
            <div aria-hidden="true" className="ts-sites__picture">
              <DrawnPage />
            </div>
          }
          title={t('tausestack:emptyTitle')}
        >
          {t(mayCreate ? 'tausestack:emptyIntro' : 'tausestack:emptyReader')}
        </Notice>
      ) : (
        <ul className="ts-sites__grid">
          {sites.map((site) => (
            <li key={site.id}>
              <SiteCard
                actions={actions[site.id]}
                onDeploy={() => deploy(site)}
                onRollBack={ask}
                onShow={(release) =>
                  show({ ...site, releaseId: release.id, operationId: release.operationId })
                }
                site={site}
              />
            </li>
          ))}
        </ul>
      )}
      {total > sites.length && (
        <p className="ts-sites__more">
          <Link href={admin('/collections/sites')} prefetch={false}>
            {t('tausestack:allSites', { count: total })}
          </Link>
        </p>
      )}
      {drawer}
      {dialog}
    </section>
  )
}
