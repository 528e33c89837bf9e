'use client'
import { Pill } from '@payloadcms/ui'
import type { Operation } from '../../../../core/api/operations'
import type { TextKey } from '../text/keys'
import { useText } from '../text/useText'

type Look = [text: TextKey, style: 'success' | 'warning' | 'error' | 'light-gray' | 'light']

const LOOKS: Record<Operation['status'], Look> = {
  queued: ['tausestack:jobQueued', 'light'],
  running: ['tausestack:jobRunning', 'warning'],
  suspended: ['tausestack:jobSuspended', 'light'],
  succeeded: ['tausestack:jobSucceeded', 'success'],
  failed: ['tausestack:failed', 'error'],
  cancelled: ['tausestack:jobCancelled', 'light-gray'],
  superseded: ['tausestack:jobSuperseded', 'light-gray'],
}

export const JobStatePill = ({ state }: { state: Operation['status'] }) => {
  const { t } = useText()
  const [text, style] = LOOKS[state]
  return (
    <Pill pillStyle={style} size="small">
      {t(text)}
    </Pill>
  )
}
