'use client'
import { Button, Link } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { useDeployDrawer } from '../deploy/DeployDrawer'
import { isRunning } from '../lib/isRunning'
import { Notice } from '../parts/Notice'
import { useRollBack } from '../parts/RollBackDialog'
import { useText } from '../text/useText'
import { useRunningDeployments } from '../dashboard/useRunningDeployments'
import { DeploymentItem } from './DeploymentItem'
import type { DeploymentsPage } from './loadDeployments'
import './deployments.css'

/** A site's deployments, newest first. */
export const DeploymentTimeline = ({
  site,
  releases,
  mayDeploy,
  page,
  hasMore,
}: DeploymentsPage) => {
  const { t } = useText()
  const path = usePathname()
  const { deploy, show, drawer } = useDeployDrawer()
  const { ask, dialog } = useRollBack()
  useRunningDeployments(releases.map((last) => ({ last })))
  const isBusy = releases.some(isRunning)
  const button = mayDeploy && (
    <Button disabled={isBusy || !site.isReady} margin={false} onClick={() => void deploy(site)}>
      {t('tausestack:deploy')}
    </Button>
  )

  return (
    <>
      {releases.length === 0 && page === 1 ? (
        <Notice actions={button} title={t('tausestack:deploymentsEmpty')}>
          {t('tausestack:deploymentsEmptyHelp')}
        </Notice>
      ) : (
        <>
          <header className="ts-deployments__header">
            <p>{t('tausestack:deploymentsIntro')}</p>
            {button}
          </header>
          <ol className="ts-timeline">
            {releases.map((release) => (
              <DeploymentItem
                key={release.id}
                mayDeploy={mayDeploy}
                onReturn={ask}
                onShow={() =>
                  show({ ...site, releaseId: release.id, operationId: release.operationId })
                }
                release={release}
                site={site}
              />
            ))}
          </ol>
          <nav className="ts-deployments__pages">
            {page > 1 && (
              <Link href={`${path}?page=${page - 1}`}>{t('tausestack:newerDeployments')}</Link>
            )}
            {hasMore && (
              <Link href={`${path}?page=${page + 1}`}>{t('tausestack:moreDeployments')}</Link>
            )}
          </nav>
        </>
      )}
      {drawer}
      {dialog}
    </>
  )
}
