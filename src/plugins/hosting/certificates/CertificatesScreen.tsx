'use client'
import { Button, Gutter } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { Certificate } from '../../../core/api/certificates'
import { useAddress } from '../../parts/useAddress'
import { useLanguage } from '../../parts/useLanguage'
import { useList } from '../../parts/useList'
import { Empty } from '../parts/Empty'
import { Lost } from '../parts/Lost'
import { MoreButton } from '../parts/MoreButton'
import { ScreenHead } from '../parts/ScreenHead'
import { useMay } from '../parts/useMay'
import { useTenantQuery } from '../parts/useTenantQuery'
import { useText } from '../text/useText'
import { AuthorityCard } from './AuthorityCard'
import { CertificateTable } from './CertificateTable'
import { newCertificatePath } from './paths'
import '../parts/hosting.css'
import './certificates.css'

const SECOND = 1000

/** How often states are read again. Milliseconds. */
const POLL = 10 * SECOND

/** Instead of Payload's list: certificates, how long each is good for, and the authority's budget. */
export const CertificatesScreen = (): ReactNode => {
  const { t } = useText()
  const may = useMay()
  const address = useAddress()
  const certificates = useList<Certificate>(
    `/certificates${useTenantQuery({ language: useLanguage() })}`,
    { every: POLL },
  )
  const { items } = certificates
  return (
    <Gutter className="ts-hosting">
      <ScreenHead about={<p>{t('certificatesIntro')}</p>} title={t('certificates')}>
        {may('control', 'certificates') && (
          <Button el="link" margin={false} to={address(newCertificatePath)}>
            {t('newCertificate')}
          </Button>
        )}
      </ScreenHead>
      {certificates.isLost && <Lost onAgain={certificates.reload} />}
      {!certificates.isLost && items === null && <p className="ts-hosting__help">{t('loading')}</p>}
      {items?.length === 0 && (
        <Empty
          actions={
            <Button
              buttonStyle="secondary"
              el="link"
              margin={false}
              to={address('/collections/domains')}
            >
              {t('domains')}
            </Button>
          }
          title={t('certificatesEmpty')}
        >
          <p>{t('certificatesEmptyHelp')}</p>
        </Empty>
      )}
      {items && items.length > 0 && (
        <CertificateTable certificates={items} onChanged={certificates.reload} />
      )}
      <MoreButton list={certificates} />
      <AuthorityCard />
    </Gutter>
  )
}
