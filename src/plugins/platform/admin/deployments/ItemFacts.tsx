'use client'
import type { ReactNode } from 'react'
import { useReaders } from '../../../parts/useReaders'
import { ENVIRONMENT_TEXT } from '../lib/environmentText'
import type { TextKey } from '../text/keys'
import { useText } from '../text/useText'
import type { ReleaseEntry } from '../types'

const TRIGGERS: Readonly<Record<string, TextKey>> = {
  manual: 'tausestack:triggerManual',
  schedule: 'tausestack:triggerSchedule',
  publish: 'tausestack:triggerPublish',
  promote: 'tausestack:triggerPromote',
  retry: 'tausestack:triggerRetry',
}

/** Why a deployment began, by whom, how long it took and how much there is. */
export const ItemFacts = ({
  release: { by, trigger, promotedFrom, stats, duration },
}: {
  release: ReleaseEntry
}): ReactNode => {
  const { t } = useText()
  const read = useReaders()
  const known = TRIGGERS[trigger ?? '']
  const why = promotedFrom
    ? t('tausestack:triggerPromoteFrom', { environment: t(ENVIRONMENT_TEXT[promotedFrom]) })
    : known && t(known)
  const who =
    by.kind === 'user'
      ? t('tausestack:by', { name: by.name })
      : t(by.kind === 'key' ? 'tausestack:byKey' : 'tausestack:byPlatform')
  const rendered = stats?.pagesRendered
  const facts = [
    why,
    who,
    duration !== null && t('tausestack:duration', { time: read.duration(duration) }),
    rendered !== undefined && t('tausestack:pagesRendered', { count: rendered }),
    stats?.pagesReused && t('tausestack:pagesReused', { count: stats.pagesReused }),
    stats?.bytes !== undefined && t('tausestack:bytesNow', { bytes: read.bytes(stats.bytes) }),
  ]
  return <span className="ts-timeline__by">{facts.filter(Boolean).join(' · ')}</span>
}
