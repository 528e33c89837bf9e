'use client'
import type { ReactNode } from 'react'
import type { CertificateAuthority } from '../../../core/api/certificates'
import { CopyValue } from '../../parts/CopyValue'
import { useItem } from '../../parts/useItem'
import { useReaders } from '../../parts/useReaders'
import { Meter } from '../parts/Meter'
import { type TextKey, useText } from '../text/useText'

const SETTINGS = `ACME_DIRECTORY_URL=https://acme-v02.api.letsencrypt.org/directory
ACME_EMAIL=you@example.com
ACME_TERMS=agreed
HTTPS_PORT=443`

const LIMITS: Record<CertificateAuthority['budget'][number]['name'], TextKey> = {
  orders: 'budgetOrders',
  domain: 'budgetDomain',
  set: 'budgetSet',
  failures: 'budgetFailures',
}

/** Seconds. */
const HOUR = 3600

/** Nearly used up from this share on. */
const SCARCE = 0.8

/**
 * Which authority issues certificates and how far its limits are used; or how one is set up.
 *
 * @param host also shows the limits that count for it.
 */
export const AuthorityCard = ({ host }: { host?: string }): ReactNode => {
  const { t } = useText()
  const read = useReaders()
  const { item } = useItem<CertificateAuthority>(
    `/certificates/authority${host ? `?host=${encodeURIComponent(host)}` : ''}`,
  )
  if (!item) return null
  if (!item.enabled)
    return (
      <section aria-labelledby="ts-acme-off" className="ts-hosting__card">
        <h2 id="ts-acme-off">{t('acmeOff')}</h2>
        <p className="ts-hosting__help">{t('acmeOffHelp')}</p>
        <CopyValue isLong label={t('acmeOffSettings')} value={SETTINGS} />
      </section>
    )
  return (
    <section aria-labelledby="ts-authority" className="ts-hosting__card">
      <h2 id="ts-authority">{t('authority')}</h2>
      <p>
        <code>{item.directory}</code>
      </p>
      <p className="ts-hosting__help">{t('authorityHelp')}</p>
      <div className="ts-budget">
        {item.budget.map(({ name, subject, limit, used, windowSeconds, freeAt }) => (
          <Meter
            key={`${name} ${subject}`}
            label={t(LIMITS[name], { subject })}
            most={limit}
            tone={used >= limit ? 'bad' : used >= limit * SCARCE ? 'waiting' : 'good'}
            value={used}
            words={t(freeAt ? 'budgetFull' : 'budgetFree', {
              used: read.number(used),
              max: read.number(limit),
              hours: read.number(windowSeconds / HOUR),
              moment: freeAt ? read.moment(freeAt) : '',
            })}
          />
        ))}
      </div>
    </section>
  )
}
