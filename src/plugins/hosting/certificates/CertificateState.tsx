'use client'
import type { ReactNode } from 'react'
import type { Certificate } from '../../../core/api/certificates'
import { Dot, type Tone } from '../parts/Dot'
import { type TextKey, useText } from '../text/useText'

const LOOKS: Record<Certificate['state'], { tone: Tone; text: TextKey }> = {
  pending: { tone: 'waiting', text: 'state_toOrder' },
  issuing: { tone: 'waiting', text: 'state_issuing' },
  issued: { tone: 'good', text: 'state_issued' },
  failed: { tone: 'bad', text: 'state_failed' },
}

/** The state of a certificate; one that has expired is not valid, whatever its record says. */
export const CertificateState = ({
  certificate: { state, live },
}: {
  certificate: Certificate
}): ReactNode => {
  const { t } = useText()
  const { tone, text } = state === 'issued' && !live ? EXPIRED : LOOKS[state]
  return <Dot tone={tone}>{t(text)}</Dot>
}

const EXPIRED: { tone: Tone; text: TextKey } = { tone: 'bad', text: 'expired' }
