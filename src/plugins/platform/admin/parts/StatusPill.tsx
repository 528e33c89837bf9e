'use client'
import { Pill } from '@payloadcms/ui'
import type { ReleaseStatus } from '../../../../jobs/deploy/releaseLog'
import type { TextKey } from '../text/keys'
import { useText } from '../text/useText'

type Look = { text: TextKey; style: 'success' | 'warning' | 'error' | 'light-gray' | 'light' }

const RELEASE: Record<ReleaseStatus, Look> = {
  pending: { text: 'tausestack:pending', style: 'warning' },
  building: { text: 'tausestack:building', style: 'warning' },
  deploying: { text: 'tausestack:deploying', style: 'warning' },
  active: { text: 'tausestack:earlier', style: 'light-gray' },
  failed: { text: 'tausestack:failed', style: 'error' },
  rolled_back: { text: 'tausestack:rolledBack', style: 'light-gray' },
  cancelled: { text: 'tausestack:cancelled', style: 'light-gray' },
  superseded: { text: 'tausestack:superseded', style: 'light-gray' },
}

export const ReleasePill = ({ status, live }: { status: ReleaseStatus; live: boolean }) => {
  const { t } = useText()
  const { text, style } = live ? LIVE : RELEASE[status]
  return (
    <Pill pillStyle={style} size="small">
      {t(text)}
    </Pill>
  )
}

const LIVE: Look = { text: 'tausestack:live', style: 'success' }

const SITE: Record<'creating' | 'failed', Look> = {
  creating: { text: 'tausestack:siteCreating', style: 'warning' },
  failed: { text: 'tausestack:siteFailed', style: 'error' },
}

export const SitePill = ({
  status,
  isLive,
}: {
  status: 'creating' | 'ready' | 'failed'
  isLive: boolean
}) => {
  const { t } = useText()
  const look: Look =
    status !== 'ready'
      ? SITE[status]
      : isLive
        ? LIVE
        : { text: 'tausestack:siteOffline', style: 'light-gray' }
  return (
    <Pill pillStyle={look.style} size="small">
      {t(look.text)}
    </Pill>
  )
}
