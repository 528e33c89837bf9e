'use client'
import { Pill } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { DeliveryState } from '../../../core/publishing/delivery'
import type { PostStatus } from '../../../core/publishing/post'
import { useText } from '../text/useText'

type State = PostStatus | DeliveryState

const STYLES: Partial<Record<State, 'success' | 'warning' | 'error'>> = {
  published: 'success',
  sent: 'success',
  scheduled: 'warning',
  sending: 'warning',
  unknown: 'error',
  failed: 'error',
}

/** The state of a post or a delivery. */
export const StatePill = ({ state }: { state: State }): ReactNode => {
  const { t } = useText()
  return (
    <Pill pillStyle={STYLES[state] ?? 'light-gray'} size="small">
      {t(`publishing:state_${state}`)}
    </Pill>
  )
}
