'use client'
import { Button } from '@payloadcms/ui'
import { type ReactNode, useState } from 'react'
import type { Push, StartedTargetJob, Target } from '../../../core/api/targets'
import { useList } from '../../parts/useList'
import { ScreenHead } from '../parts/ScreenHead'
import { useAct } from '../parts/useAct'
import { useMay } from '../parts/useMay'
import { useSites } from '../parts/useSites'
import { useText } from '../text/useText'
import { Abilities } from './Abilities'
import { KIND_FORMS } from './kindForms'
import { KindIcon } from './KindIcon'
import { PlanResult } from './PlanResult'
import { PushList } from './PushList'
import { RemoveTarget } from './RemoveTarget'
import { ServerConfig } from './ServerConfig'
import { TargetForm } from './TargetForm'
import { TestResult } from './TestResult'

const SECOND = 1000

/** How often pushes are read again. Milliseconds. */
const POLL = 3 * SECOND

/** A target: try it, look at what a push would do, push, and what was pushed before. */
export const TargetScreen = ({
  target,
  onSaved,
}: {
  target: Target
  onSaved: (target: Target) => void
  onChanged: () => void
}): ReactNode => {
  const { t } = useText()
  const may = useMay()
  const { nameOf } = useSites()
  const { act, isBusy } = useAct()
  const pushes = useList<Push>(`/targets/${target.id}/pushes`, { every: POLL })
  const [tested, setTested] = useState<string | null>(null)
  const [planned, setPlanned] = useState<string | null>(null)
  const { id, kind, name, siteId, environment, tenantId, enabled } = target
  const mayManage = may('update', 'deploy-targets', tenantId)
  const mayPush = may('deploy', 'sites', tenantId)

  const start = async (path: 'test' | 'plan'): Promise<void> => {
    const started = await act<StartedTargetJob>(`/targets/${id}/${path}`, { body: {} })
    if (!started) return
    if (path === 'test') setTested(started.operationId)
    else setPlanned(started.operationId)
  }
  const push = async (): Promise<void> => {
    const begun = await act<Push>(`/targets/${id}/push`, { body: {}, done: t('pushStarted') })
    if (!begun) return
    setPlanned(null)
    pushes.reload()
  }
  return (
    <>
      <ScreenHead
        about={
          <>
            <span>{t(KIND_FORMS[kind].label)}</span>
            <span>{nameOf(siteId)}</span>
            <span>{t(`environment_${environment}`)}</span>
            <span>{t(enabled ? 'enabledYes' : 'enabledNo')}</span>
          </>
        }
        title={
          <span className="ts-kind__name">
            <KindIcon kind={kind} />
            {name}
          </span>
        }
      >
        {mayPush && (
          <>
            <Button disabled={isBusy} margin={false} onClick={() => void push()}>
              {t('push')}
            </Button>
            <Button
              buttonStyle="secondary"
              disabled={isBusy}
              margin={false}
              onClick={() => void start('plan')}
            >
              {t('planButton')}
            </Button>
            <Button
              buttonStyle="secondary"
              disabled={isBusy}
              margin={false}
              onClick={() => void start('test')}
            >
              {t('test')}
            </Button>
          </>
        )}
      </ScreenHead>
      {tested && <TestResult key={tested} operationId={tested} />}
      {planned && <PlanResult key={planned} operationId={planned} />}
      <PushList mayPush={mayPush} pushes={pushes} />
      {kind === 'folder' && <ServerConfig targetId={id} />}
      <Abilities abilities={target.abilities} />
      {mayManage && (
        <details className="ts-hosting__card">
          <summary>{t('settings')}</summary>
          <TargetForm kind={kind} onSaved={onSaved} target={target} />
          <RemoveTarget target={target} />
        </details>
      )}
    </>
  )
}
