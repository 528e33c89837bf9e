'use client'
import type { ReactNode } from 'react'
import type { TargetPlanSummary } from '../../../core/api/targets'
import { useReaders } from '../../parts/useReaders'
import { useOperation } from '../parts/useOperation'
import { useText } from '../text/useText'
import { PlanIssues } from './PlanIssues'

/** What a push would send and take away, worked out without changing anything. */
export const PlanResult = ({ operationId }: { operationId: string }): ReactNode => {
  const { t } = useText()
  const operation = useOperation(operationId)
  const plan = operation?.status === 'succeeded' ? (operation.result as TargetPlanSummary) : null
  return (
    <section aria-labelledby="ts-plan" className="ts-hosting__card" role="status">
      <h2 id="ts-plan">{t('planTitle')}</h2>
      {!plan && !operation?.error && <p className="ts-hosting__help">{t('planWorking')}</p>}
      {operation?.error && (
        <p className="ts-hosting__note ts-hosting__note--bad">{operation.error.message}</p>
      )}
      {plan && <Plan plan={plan} />}
    </section>
  )
}

const Plan = ({ plan }: { plan: TargetPlanSummary }): ReactNode => {
  const { t } = useText()
  const read = useReaders()
  return (
    <>
      <p>
        {plan.upload === 0 && plan.removed.length === 0
          ? t('planEmpty')
          : [
              t('filesToSend', { count: plan.upload }),
              read.bytes(plan.bytes),
              t('filesUnchanged', { count: plan.unchanged }),
            ].join(' · ')}
      </p>
      <PlanIssues issues={plan.issues} />
      {plan.removed.length > 0 && (
        <details>
          <summary>{t('planRemoved', { count: plan.removed.length })}</summary>
          <ul>
            {plan.removed.map((path) => (
              <li key={path}>
                <code>{path}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="ts-hosting__help">{t('planHelp')}</p>
    </>
  )
}
