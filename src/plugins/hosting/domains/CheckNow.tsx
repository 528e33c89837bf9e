'use client'
import { Button, Spinner, toast } from '@payloadcms/ui'
import { type ReactNode, useEffect, useState } from 'react'
import { ENDED_OPERATION_STATUSES } from '../../../core/api/operations'
import type { Domain, StartedDomainCheck } from '../../../core/api/domains'
import { useReaders } from '../../parts/useReaders'
import { useAct } from '../parts/useAct'
import { useOperation } from '../parts/useOperation'
import { useText } from '../text/useText'

/** Looks at the DNS at once, and says when it was looked at last and will be next. */
export const CheckNow = ({
  domain: { id, checkedAt, nextCheckAt },
  onChecked,
}: {
  domain: Domain
  onChecked: () => void
}): ReactNode => {
  const { t } = useText()
  const read = useReaders()
  const { act } = useAct()
  const [checking, setChecking] = useState<string | null>(null)
  const operation = useOperation(checking)
  const isOver = operation !== null && ENDED_OPERATION_STATUSES.includes(operation.status)
  useEffect(() => {
    if (!isOver) return
    if (operation?.error) toast.error(operation.error.message)
    setChecking(null)
    onChecked()
    // The others are new with every drawing; this is said and done once.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isOver])
  const check = async (): Promise<void> => {
    const started = await act<StartedDomainCheck>(`/domains/${id}/check`, { body: {} })
    if (started) setChecking(started.operationId)
  }
  return (
    <div className="ts-domains__check">
      <Button disabled={checking !== null} margin={false} onClick={() => void check()}>
        {t('checkNow')}
      </Button>
      <small aria-live="polite" data-checking={checking !== null}>
        {checking ? (
          <>
            <Spinner loadingText={null} /> {t('checkWorking')}
          </>
        ) : (
          [
            checkedAt ? t('checkedAt', { moment: read.moment(checkedAt) }) : t('checkNever'),
            nextCheckAt ? t('nextCheck', { moment: read.moment(nextCheckAt) }) : t('nextCheckNone'),
          ].join(', ')
        )}
      </small>
    </div>
  )
}
