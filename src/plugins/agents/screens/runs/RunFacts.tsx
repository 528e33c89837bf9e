'use client'
import type { ReactNode } from 'react'
import type { AgentRun } from '../../../../core/api/agentRuns'
import { useText } from '../../text/useText'
import { useReaders } from '../../../parts/useReaders'
import { DraftLink, ValueView } from '../parts/ValueView'

/** What a run has left behind, what it has used of its budget, and what it was told. */
export const RunFacts = ({ run }: { run: AgentRun }): ReactNode => {
  const { t } = useText()
  const read = useReaders()
  const { usage, budget } = run
  const used = (label: string, value: string, limit: string | null): ReactNode => (
    <div>
      <dt>{label}</dt>
      <dd>
        {value}
        {limit !== null && <small> {t('ofLimit', { limit })}</small>}
      </dd>
    </div>
  )
  const limit = (value: number | null, say: (value: number) => string): string | null =>
    value === null ? null : say(value)
  return (
    <div className="ts-run__facts">
      <section aria-labelledby="ts-run-drafts">
        <h2 id="ts-run-drafts">{t('drafts')}</h2>
        {run.drafts.length === 0 && <p className="ts-agents__help">{t('draftsNone')}</p>}
        <ul>
          {run.drafts.map((draft) => (
            <li key={`${draft.collection}/${draft.id}`}>
              <DraftLink {...draft} />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="ts-run-usage">
        <h2 id="ts-run-usage">{t('usage')}</h2>
        <dl className="ts-run__usage">
          {used(t('cost'), read.cost(usage.costUsd), limit(budget.costUsd, read.cost))}
          {used(
            t('tokens'),
            read.number(usage.inputTokens + usage.outputTokens),
            limit(budget.tokens, read.number),
          )}
          {used(
            t('work'),
            read.duration(usage.milliseconds),
            limit(budget.seconds, (seconds) => read.duration(seconds * 1000)),
          )}
          {used(t('steps'), read.number(usage.steps), limit(budget.steps, read.number))}
        </dl>
      </section>
      <section aria-labelledby="ts-run-brief">
        <h2 id="ts-run-brief">{t('brief')}</h2>
        <ValueView value={run.brief} />
      </section>
    </div>
  )
}
