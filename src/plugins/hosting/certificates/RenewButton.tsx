'use client'
import { Button } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { Certificate } from '../../../core/api/certificates'
import { useAct } from '../parts/useAct'
import { useText } from '../text/useText'

/** Has a certificate that is issued by itself renewed at once. */
export const RenewButton = ({
  certificate: { id, source, state, mayControl },
  onRenewed,
}: {
  certificate: Certificate
  onRenewed: () => void
}): ReactNode => {
  const { t } = useText()
  const { act, isBusy } = useAct()
  if (source !== 'acme' || !mayControl) return null
  const isNew = state !== 'issued'
  const renew = async (): Promise<void> => {
    const done = t(isNew ? 'orderDone' : 'renewDone')
    if (await act(`/certificates/${id}/renew`, { body: {}, done })) onRenewed()
  }
  return (
    <Button
      buttonStyle="secondary"
      disabled={isBusy || state === 'issuing'}
      margin={false}
      onClick={() => void renew()}
      size="small"
    >
      {t(isNew ? 'order' : 'renew')}
    </Button>
  )
}
