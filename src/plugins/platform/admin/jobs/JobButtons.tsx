'use client'
import { Button } from '@payloadcms/ui'
import type { Operation } from '../../../../core/api/operations'
import { useText } from '../text/useText'
import { useJobActions } from './useJobActions'

/** What may be done with a job now: cancel it, or try it again. */
export const JobButtons = ({
  id,
  mayCancel,
  mayRetry,
  cancelling,
  onDone,
}: Pick<Operation, 'id' | 'mayCancel' | 'mayRetry' | 'cancelling'> & {
  onDone: (operation: Operation) => void
}) => {
  const { t } = useText()
  const { act, isBusy } = useJobActions(id, onDone)
  if (cancelling) return <span className="ts-job__note">{t('tausestack:jobCancelling')}</span>
  if (!mayCancel && !mayRetry) return null
  return (
    <Button
      buttonStyle="secondary"
      disabled={isBusy}
      margin={false}
      onClick={() => void act(mayRetry ? 'retry' : 'cancel')}
      size="small"
    >
      {t(mayRetry ? 'tausestack:retry' : 'tausestack:jobCancel')}
    </Button>
  )
}
