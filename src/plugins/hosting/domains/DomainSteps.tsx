'use client'
import { Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { Domain, DomainFinding } from '../../../core/api/domains'
import { DOMAIN_PARTS, type DomainPart } from '../../../core/domains/domainState'
import { useAddress } from '../../parts/useAddress'
import { useReaders } from '../../parts/useReaders'
import { Dot } from '../parts/Dot'
import { useText } from '../text/useText'
import { PART_TONES } from './partTones'

/** Ownership, routing, certificate: what each is for, its state, and what the last look found. */
export const DomainSteps = ({ domain }: { domain: Domain }): ReactNode => {
  const { t } = useText()
  const address = useAddress()
  const { checks, nextStep } = domain
  return (
    <ol className="ts-domain-steps">
      {DOMAIN_PARTS.map((part, index) => (
        <li
          aria-current={nextStep.part === part ? 'step' : undefined}
          className="ts-domain-steps__step"
          data-part={part}
          data-state={domain[part]}
          key={part}
        >
          <span aria-hidden="true" className="ts-domain-steps__number">
            {index + 1}
          </span>
          <div>
            <h2>{t(`part_${part}`)}</h2>
            <Dot tone={PART_TONES[domain[part]]}>{t(`state_${domain[part]}`)}</Dot>
            <p className="ts-hosting__help">{t(`partAbout_${part}`)}</p>
            {part === 'certificate' ? (
              <>
                {checks.caa?.allowed === false && (
                  <p>{t('caaForbids', { found: checks.caa.found.join(', ') || t('none') })}</p>
                )}
                <Link href={address('/collections/certificates')} prefetch={false}>
                  {t('certificateShow')}
                </Link>
              </>
            ) : (
              <Finding finding={findingOf(domain, part)} />
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}

const findingOf = (
  { checks }: Domain,
  part: Exclude<DomainPart, 'certificate'>,
): DomainFinding | null => checks[part]

const Finding = ({ finding }: { finding: DomainFinding | null }): ReactNode => {
  const { t } = useText()
  const read = useReaders()
  if (!finding) return <p className="ts-hosting__help">{t('checkNever')}</p>
  const { code, found, until } = finding
  return (
    <>
      <p>{t(`${code}_found`, { moment: until ? read.day(until) : '' })}</p>
      {found.length > 0 && (
        <p className="ts-hosting__help">{t('found', { values: found.join(', ') })}</p>
      )}
    </>
  )
}
