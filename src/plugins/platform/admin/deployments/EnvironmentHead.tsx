'use client'
import { Button, Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { useReaders } from '../../../parts/useReaders'
import { EnvironmentAccess } from '../access/EnvironmentAccess'
import { ENVIRONMENT_TEXT } from '../lib/environmentText'
import { useApi } from '../lib/useApi'
import { Moment } from '../parts/Moment'
import { useText } from '../text/useText'
import type { EnvironmentSummary } from '../types'
import type { DeploymentsPage } from './loadDeployments'

/** What is live in an environment, who can open it, and what can be done there. */
export const EnvironmentHead = ({
  current: { environment, url, live, isProtected },
  site,
  mayDeploy,
  mayManage,
  mayPlan,
  isBusy,
  onDeploy,
  onPlan,
  onPromote,
}: Pick<DeploymentsPage, 'site' | 'mayDeploy' | 'mayManage' | 'mayPlan'> & {
  current: EnvironmentSummary
  /** A deployment runs there. */
  isBusy: boolean
  onDeploy: () => void
  onPlan: () => void
  /** Absent: nothing is live. */
  onPromote?: () => void
}): ReactNode => {
  const { t } = useText()
  const read = useReaders()
  const { admin } = useApi()
  const name = t(ENVIRONMENT_TEXT[environment])
  return (
    <section aria-label={name} className="ts-environment">
      <div className="ts-environment__what">
        <a href={url} rel="noreferrer" target="_blank">
          {url.replace(/^https?:\/\//, '')}
        </a>
        {live ? (
          <p>
            {t('tausestack:live')} · <Moment moment={live.since} timeZone={site.timeZone} />
            {live.pages !== null && ` · ${t('tausestack:pagesInAll', { count: live.pages })}`}
            {live.bytes !== null &&
              ` · ${t('tausestack:bytesNow', { bytes: read.bytes(live.bytes) })}`}
          </p>
        ) : (
          <p>{t('tausestack:liveNothing')}</p>
        )}
        {environment === 'production' && (
          <p>
            <Link href={admin(`/collections/domains?site=${site.id}`)} prefetch={false}>
              {t('tausestack:domains')}
            </Link>
          </p>
        )}
        <EnvironmentAccess
          environment={environment}
          isProtected={isProtected}
          mayManage={mayManage}
          siteId={site.id}
          timeZone={site.timeZone}
        />
      </div>
      <div className="ts-environment__actions">
        {mayDeploy && (
          <Button disabled={isBusy || !site.isReady} margin={false} onClick={onDeploy}>
            {t('tausestack:deployTo', { environment: name })}
          </Button>
        )}
        {mayDeploy && mayPlan && (
          <Button buttonStyle="secondary" disabled={!site.isReady} margin={false} onClick={onPlan}>
            {t('tausestack:planDeploy')}
          </Button>
        )}
        {mayDeploy && onPromote && (
          <Button buttonStyle="secondary" margin={false} onClick={onPromote}>
            {t('tausestack:promote')}
          </Button>
        )}
      </div>
    </section>
  )
}
