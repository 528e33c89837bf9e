'use client'
import type { ReactNode } from 'react'
import type { AgentRun } from '../../../../core/api/agentRuns'
import { useText } from '../../text/useText'
import { useReaders } from '../../../parts/useReaders'
import { logWords } from './logWords'

/** What all steps have written down, in the order of time. */
export const RunLog = ({ run }: { run: AgentRun }): ReactNode => {
  const { t, language } = useText()
  const read = useReaders()
  const lines = run.steps
    .flatMap(({ key, log }) => log.map((line) => ({ ...line, key })))
    .sort((one, other) => one.at.localeCompare(other.at))
  return (
    <details className="ts-value__fold">
      <summary>
        {t('log')} ({lines.length})
      </summary>
      <ul className="ts-run__log">
        {lines.map(({ at, message, key }, index) => (
          <li key={index}>
            <time dateTime={at}>{read.moment(at)}</time> <code>{key}</code>{' '}
            {logWords(message, { t, language })}
          </li>
        ))}
      </ul>
    </details>
  )
}
