'use client'
import { ErrorIcon, InfoIcon, ShimmerEffect, WarningIcon } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import type { DeploymentLogEntry } from '../../../../core/api/deployments'
import { Moment } from '../parts/Moment'
import { useText } from '../text/useText'
import { type LogLevel, LogLevels } from './LogLevels'
import './deployLog.css'

/** Levels that are shown when one is chosen: it, and what is worse. */
const SHOWN: Record<LogLevel, readonly DeploymentLogEntry['level'][]> = {
  info: ['info', 'warning', 'error'],
  warning: ['warning', 'error'],
  error: ['error'],
}

const ICONS = { info: InfoIcon, warning: WarningIcon, error: ErrorIcon }

/** Near enough to the end to count as following it. Pixels. */
const FOLLOWING = 48

/** A deployment's log; scrolls along while it grows, unless the reader has scrolled up. */
export const DeployLog = ({
  entries,
  timeZone,
  isRunning,
}: {
  entries: readonly DeploymentLogEntry[]
  timeZone: string
  isRunning: boolean
}) => {
  const { t } = useText()
  const [level, setLevel] = useState<LogLevel>('info')
  const shown = entries.filter((entry) => SHOWN[level].includes(entry.level))
  const list = useRef<HTMLDivElement>(null)
  const follows = useRef(true)
  const last = shown.at(-1)?.id
  useEffect(() => {
    const element = list.current
    if (element && isRunning && follows.current) element.scrollTop = element.scrollHeight
  }, [last, isRunning])

  if (entries.length === 0 && isRunning)
    return (
      <div aria-label={t('tausestack:noRunningLog')} className="ts-log ts-log--waiting">
        <ShimmerEffect height="1rem" width="60%" />
        <ShimmerEffect animationDelay="80ms" height="1rem" width="45%" />
      </div>
    )
  if (entries.length === 0) return <p className="ts-log__empty">{t('tausestack:logEmpty')}</p>
  return (
    <>
      <LogLevels entries={entries} level={level} onChange={setLevel} />
      {shown.length === 0 && <p className="ts-log__empty">{t('tausestack:logNoneOfLevel')}</p>}
      <div
        aria-label={t('tausestack:log')}
        className="ts-log"
        hidden={shown.length === 0}
        onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) => {
          follows.current = scrollHeight - scrollTop - clientHeight < FOLLOWING
        }}
        ref={list}
        role="log"
        // A scrolling region must be reachable by keyboard.
        tabIndex={0}
      >
        <ol>
          {shown.map(({ id, at, level, message, page, blockType, field }) => {
            const Icon = ICONS[level]
            const place = [page, blockType, field].filter(Boolean).join(' › ')
            return (
              <li className={`ts-log__entry ts-log__entry--${level}`} key={id}>
                <span className="ts-log__time">
                  <Moment moment={at} seconds timeZone={timeZone} />
                </span>
                <span aria-label={level} className="ts-log__level" role="img">
                  <Icon />
                </span>
                <span className="ts-log__message">
                  {message}
                  {place && <span className="ts-log__place">{place}</span>}
                </span>
              </li>
            )
          })}
        </ol>
      </div>
    </>
  )
}
