'use client'
import type { ReactNode } from 'react'
import type { DeploymentLogEntry } from '../../../../core/api/deployments'
import type { TextKey } from '../text/keys'
import { useText } from '../text/useText'

export type LogLevel = DeploymentLogEntry['level']

const LEVELS: [LogLevel, TextKey][] = [
  ['info', 'tausestack:levelAll'],
  ['warning', 'tausestack:levelWarnings'],
  ['error', 'tausestack:levelErrors'],
]

/** Chooses what of a log is shown; each choice says how much there is. */
export const LogLevels = ({
  entries,
  level,
  onChange,
}: {
  entries: readonly DeploymentLogEntry[]
  level: LogLevel
  onChange: (level: LogLevel) => void
}): ReactNode => {
  const { t } = useText()
  const count = (of: LogLevel): number =>
    of === 'info' ? entries.length : entries.filter((entry) => entry.level === of).length
  return (
    <div aria-label={t('tausestack:levelOnly')} className="ts-log-levels" role="group">
      {LEVELS.map(([value, text]) => (
        <button
          aria-pressed={value === level}
          className="ts-log-levels__level"
          key={value}
          onClick={() => onChange(value)}
          type="button"
        >
          {t(text)} <span className="ts-log-levels__count">{count(value)}</span>
        </button>
      ))}
    </div>
  )
}
