'use client'
import { Link, Pill } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { Domain } from '../../../core/api/domains'
import { useAddress } from '../../parts/useAddress'
import { ScreenHead } from '../parts/ScreenHead'
import { useMay } from '../parts/useMay'
import { useSites } from '../parts/useSites'
import { useText } from '../text/useText'
import { CheckNow } from './CheckNow'
import { DnsRecords } from './DnsRecords'
import { DomainSettings } from './DomainSettings'
import { DomainSteps } from './DomainSteps'
import { NextStep } from './NextStep'

/** A domain: what to do next, its three steps, the records to set, and how the site uses it. */
export const DomainScreen = ({
  domain,
  onChanged,
  onSaved,
}: {
  domain: Domain
  onChanged: () => void
  onSaved: (domain: Domain) => void
}): ReactNode => {
  const { t } = useText()
  const may = useMay()
  const address = useAddress()
  const { nameOf } = useSites()
  const { unicode, host, live, served, primary, appId, tenantId, url } = domain
  return (
    <>
      <ScreenHead
        about={
          <>
            <Pill pillStyle={live ? 'success' : 'light-gray'} size="small">
              {t(live ? 'liveAll' : 'liveNot')}
            </Pill>
            {primary && (
              <Pill pillStyle="light" size="small">
                {t('primaryIs')}
              </Pill>
            )}
            {unicode !== host && <span>{t('writtenAs', { host })}</span>}
            <Link href={address(`/collections/sites/${appId}/deployments`)} prefetch={false}>
              {t('siteOf', { name: nameOf(appId) })}
            </Link>
            {served && (
              <a href={url} rel="noreferrer" target="_blank">
                {t('openSite')}
              </a>
            )}
          </>
        }
        title={unicode}
      >
        {may('control', 'domains', tenantId) && <CheckNow domain={domain} onChecked={onChanged} />}
      </ScreenHead>
      <NextStep step={domain.nextStep} />
      <DomainSteps domain={domain} />
      <DnsRecords domain={domain} />
      {may('update', 'domains', tenantId) && (
        <DomainSettings domain={domain} onChanged={onChanged} onSaved={onSaved} />
      )}
    </>
  )
}
