'use client'
import { Link, Pill } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { Domain } from '../../../core/api/domains'
import { DOMAIN_PARTS } from '../../../core/domains/domainState'
import { useAddress } from '../../parts/useAddress'
import { Dot } from '../parts/Dot'
import { useText } from '../text/useText'
import { PART_TONES } from './partTones'
import { domainPath } from './paths'

/** Domains with their three states, each a dot and a word. */
export const DomainTable = ({
  domains,
  nameOf,
}: {
  domains: readonly Domain[]
  nameOf: (siteId: string) => string
}): ReactNode => {
  const { t } = useText()
  const address = useAddress()
  return (
    <table className="ts-table">
      <thead>
        <tr>
          <th scope="col">{t('domain')}</th>
          <th scope="col">{t('site')}</th>
          {DOMAIN_PARTS.map((part) => (
            <th key={part} scope="col">
              {t(`part_${part}`)}
            </th>
          ))}
          <th scope="col">{t('state')}</th>
        </tr>
      </thead>
      <tbody>
        {domains.map((domain) => (
          <tr data-domain={domain.host} key={domain.id}>
            <th scope="row">
              <Link href={address(domainPath(domain.id))} prefetch={false}>
                {domain.unicode}
              </Link>
              {domain.unicode !== domain.host && <small>{domain.host}</small>}
              {domain.primary && (
                <small>
                  <Pill pillStyle="light" size="small">
                    {t('primaryIs')}
                  </Pill>
                </small>
              )}
            </th>
            <td>{nameOf(domain.appId)}</td>
            {DOMAIN_PARTS.map((part) => (
              <td key={part}>
                <span className="ts-domains__part">{t(`part_${part}`)}</span>
                <Dot tone={PART_TONES[domain[part]]}>{t(`state_${domain[part]}`)}</Dot>
              </td>
            ))}
            <td>
              <Pill pillStyle={domain.live ? 'success' : 'light-gray'} size="small">
                {t(domain.live ? 'liveAll' : 'liveNot')}
              </Pill>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
