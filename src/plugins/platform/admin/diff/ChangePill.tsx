'use client'
import { Pill } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { DeploymentDiff } from '../../../../core/api/deployments'
import { useText } from '../text/useText'

const LOOKS = {
  added: { text: 'tausestack:changeAdded', style: 'success' },
  changed: { text: 'tausestack:changeChanged', style: 'warning' },
  removed: { text: 'tausestack:changeRemoved', style: 'error' },
} as const

/** What has become of a page or file, in a word. */
export const ChangePill = ({
  change,
}: {
  change: DeploymentDiff['files'][number]['change']
}): ReactNode => {
  const { t } = useText()
  const { text, style } = LOOKS[change]
  return (
    <Pill pillStyle={style} size="small">
      {t(text)}
    </Pill>
  )
}
