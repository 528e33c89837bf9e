'use client'
import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { useRunningDeployments } from '../dashboard/useRunningDeployments'
import { useDeployDrawer } from '../deploy/DeployDrawer'
import { useDiffDrawer } from '../diff/DiffDrawer'
import { ENVIRONMENT_TEXT } from '../lib/environmentText'
import { isRunning } from '../lib/isRunning'
import { Notice } from '../parts/Notice'
import { useRollBack } from '../parts/RollBackDialog'
import { usePlanDrawer } from '../plan/PlanDrawer'
import { usePromoteDrawer } from '../promote/PromoteDrawer'
import { useText } from '../text/useText'
import { DeploymentItem } from './DeploymentItem'
import { EnvironmentHead } from './EnvironmentHead'
import { EnvironmentTabs } from './EnvironmentTabs'
import type { DeploymentsPage } from './loadDeployments'
import { TimelinePages } from './TimelinePages'
import './deployments.css'

/** A site's environments, and the deployments of the chosen one, newest first. */
export const DeploymentTimeline = (props: DeploymentsPage): ReactNode => {
  const { site, releases, environment, environments, mayDeploy, page } = props
  const { t } = useText()
  const router = useRouter()
  const { deploy, goOn, show, drawer } = useDeployDrawer()
  const rollBack = useRollBack()
  const diff = useDiffDrawer()
  const plan = usePlanDrawer({ site, environment, mayPlan: props.mayPlan })
  const promote = usePromoteDrawer((promotion) => {
    show({ ...site, ...promotion })
    router.refresh()
  })
  useRunningDeployments(releases.map((last) => ({ last })))

  const current = environments.find((one) => one.environment === environment)
  if (!current) return null
  const isBusy = releases.some(isRunning)
  const start = (): void => void deploy({ ...site, environment })
  const askPromote = (releaseId: string): void =>
    promote.ask({ releaseId, from: environment, environments })
  const { live } = current

  return (
    <>
      <EnvironmentTabs chosen={environment} environments={environments} timeZone={site.timeZone} />
      <EnvironmentHead
        {...props}
        current={current}
        isBusy={isBusy}
        onDeploy={start}
        onPlan={plan.open}
        onPromote={live ? () => askPromote(live.releaseId) : undefined}
      />
      {plan.list}
      {releases.length === 0 && page === 1 ? (
        <Notice
          actions={
            mayDeploy && (
              <Button disabled={!site.isReady} margin={false} onClick={start}>
                {t('tausestack:deployTo', { environment: t(ENVIRONMENT_TEXT[environment]) })}
              </Button>
            )
          }
          title={t('tausestack:deploymentsEmpty')}
        >
          {t(
            environment === 'production'
              ? 'tausestack:deploymentsEmptyHelp'
              : 'tausestack:liveNothingHelp',
          )}
        </Notice>
      ) : (
        <>
          <ol className="ts-timeline">
            {releases.map((release) => {
              const shown = {
                ...site,
                environment,
                releaseId: release.id,
                operationId: release.operationId,
              }
              return (
                <DeploymentItem
                  key={release.id}
                  mayDeploy={mayDeploy}
                  onCompare={() =>
                    diff.show({
                      releaseId: release.id,
                      others: releases.filter(({ id, isBuilt }) => isBuilt && id !== release.id),
                      timeZone: site.timeZone,
                      url: current.url,
                    })
                  }
                  onGoOn={() => void goOn(shown)}
                  onPromote={() => askPromote(release.id)}
                  onReturn={rollBack.ask}
                  onShow={() => show(shown)}
                  release={release}
                  site={site}
                />
              )
            })}
          </ol>
          <TimelinePages environment={environment} hasMore={props.hasMore} page={page} />
        </>
      )}
      {drawer}
      {rollBack.dialog}
      {diff.drawer}
      {plan.drawer}
      {promote.drawer}
    </>
  )
}
