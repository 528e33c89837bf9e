'use client'
import { Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { AgentRunSummary } from '../../../../core/api/agentRuns'
import { useText } from '../../text/useText'
import { runPath } from '../parts/paths'
import { StatePill } from '../parts/StatePill'
import { useActorNames } from '../parts/useActorNames'
import { useAddress } from '../../../parts/useAddress'
import { useReaders } from '../../../parts/useReaders'
import { Waiting } from './Waiting'

/** Runs, the newest first. */
export const RunTable = ({ runs }: { runs: readonly AgentRunSummary[] }): ReactNode => {
  const { t } = useText()
  const address = useAddress()
  const read = useReaders()
  const names = useActorNames(runs.map(({ startedBy }) => startedBy))
  return (
    <table className="ts-agents__table">
      <thead>
        <tr>
          <th scope="col">{t('colRun')}</th>
          <th scope="col">{t('colState')}</th>
          <th scope="col">{t('colDrafts')}</th>
          <th scope="col">{t('colCost')}</th>
          <th scope="col">{t('colStarted')}</th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.id} data-run={run.id}>
            <th scope="row">
              <Link href={address(runPath(run.id))} prefetch={false}>
                {run.title}
              </Link>
              <small>{run.teamName}</small>
            </th>
            <td>
              <StatePill state={run.state} />
              <small>
                <Waiting run={run} />
              </small>
            </td>
            <td>{run.drafts.length > 0 ? t('draftCount', { count: run.drafts.length }) : '–'}</td>
            <td>
              {read.cost(run.usage.costUsd)}
              <small>
                {t('tokenCount', {
                  count: read.number(run.usage.inputTokens + run.usage.outputTokens),
                })}
              </small>
            </td>
            <td>
              <time dateTime={run.createdAt}>{read.moment(run.createdAt)}</time>
              {run.startedBy && <small>{names[run.startedBy]}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
