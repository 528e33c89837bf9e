'use client'
import type { ReactNode } from 'react'
import type { Certificate } from '../../../core/api/certificates'
import { useReaders } from '../../parts/useReaders'
import { Meter } from '../parts/Meter'
import { useText } from '../text/useText'
import { expiryOf } from './expiryOf'

const PER_CENT = 100

/** How long a certificate is still good for, as a bar and in words. */
export const ExpiryBar = ({
  certificate: { notBefore, notAfter },
}: {
  certificate: Pick<Certificate, 'notBefore' | 'notAfter'>
}): ReactNode => {
  const { t } = useText()
  const read = useReaders()
  if (!notBefore || !notAfter) return <span className="ts-hosting__help">{t('issuerNone')}</span>
  const { days, isOver, share, tone } = expiryOf({ notBefore, notAfter, now: Date.now() })
  return (
    <Meter
      label={isOver ? t('expired') : t('daysLeft', { count: days })}
      most={PER_CENT}
      tone={tone}
      value={Math.round(share * PER_CENT)}
      words={t('expires', { moment: read.moment(notAfter) })}
    />
  )
}
