'use client'
import { Button, toast } from '@payloadcms/ui'
import { type ReactNode, useState } from 'react'
import type { AccessLink as Link } from '../../../../core/api/delivery'
import { Choice } from '../../../parts/Choice'
import { CopyValue } from '../../../parts/CopyValue'
import { callApi } from '../lib/callApi'
import { ENVIRONMENT_TEXT } from '../lib/environmentText'
import { formatMoment } from '../lib/formatMoment'
import { useApi } from '../lib/useApi'
import { useText } from '../text/useText'
import type { AccessProps } from './EnvironmentAccess'

const HOUR = 3600
const DAY = 24 * HOUR
const WEEK = 7 * DAY
const MONTH = 30 * DAY

/** Seconds that a link may be good for. */
const LIFETIMES = [HOUR, DAY, WEEK, MONTH]

/** A link that leads a visitor past the password for a while. */
export const AccessLink = ({ siteId, environment, timeZone }: AccessProps): ReactNode => {
  const { t, language } = useText()
  const { v1 } = useApi()
  const [expiresIn, setExpiresIn] = useState(WEEK)
  const [link, setLink] = useState<Link | null>(null)
  const make = async (): Promise<void> => {
    const called = await callApi<Link>({
      url: v1(`/apps/${siteId}/access-links`),
      method: 'POST',
      body: { environment, expiresIn },
    })
    if (called.ok) setLink(called.data)
    else toast.error(called.refusal.detail ?? t('tausestack:noConnection'))
  }
  return (
    <section className="ts-access__form" aria-label={t('tausestack:accessLink')}>
      <h3>{t('tausestack:accessLink')}</h3>
      <p className="ts-access__help">{t('tausestack:accessLinkHelp')}</p>
      <Choice
        label={t('tausestack:accessLinkHours')}
        onChange={(value) => setExpiresIn(Number(value))}
        options={LIFETIMES.map((seconds) => ({
          value: String(seconds),
          label:
            seconds < DAY
              ? t('tausestack:hours', { count: seconds / HOUR })
              : t('tausestack:days', { count: seconds / DAY }),
        }))}
        value={String(expiresIn)}
      />
      <Button buttonStyle="secondary" margin={false} onClick={() => void make()}>
        {t(link ? 'tausestack:accessLinkNew' : 'tausestack:accessLink')}
      </Button>
      {link && (
        <div role="status">
          <CopyValue label={t('tausestack:previewLink')} value={link.url} />
          <p className="ts-access__help">
            {t('tausestack:accessLinkFor', {
              environment: t(ENVIRONMENT_TEXT[environment]),
              moment: formatMoment({ moment: link.expiresAt, timeZone, language }),
            })}
          </p>
        </div>
      )}
    </section>
  )
}
