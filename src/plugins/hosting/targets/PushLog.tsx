'use client'
import type { ReactNode } from 'react'
import type { PushLogEntry } from '../../../core/api/targets'
import { useList } from '../../parts/useList'
import { useReaders } from '../../parts/useReaders'
import { Lost } from '../parts/Lost'
import { useText } from '../text/useText'

const SECOND = 1000

/** The log of a push; read again and again while it goes on. */
export const PushLog = ({ id, isResting }: { id: string; isResting: boolean }): ReactNode => {
  const { t } = useText()
  const read = useReaders()
  const log = useList<PushLogEntry>(
    `/pushes/${id}/logs?limit=100`,
    isResting ? {} : { every: SECOND },
  )
  if (log.isLost) return <Lost onAgain={log.reload} />
  if (!log.items) return <p className="ts-hosting__help">{t('loading')}</p>
  return (
    <ol aria-label={t('pushLog')} className="ts-push__log" tabIndex={0}>
      {log.items.map((entry) => (
        <li className={`is-${entry.level}`} key={entry.id}>
          <time dateTime={entry.at}>{read.moment(entry.at)}</time>
          {entry.message}
        </li>
      ))}
    </ol>
  )
}
