'use client'
import { Gutter, useDocumentInfo, useStepNav } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect } from 'react'
import type { Certificate } from '../../../core/api/certificates'
import { useAddress } from '../../parts/useAddress'
import { useItem } from '../../parts/useItem'
import { useLanguage } from '../../parts/useLanguage'
import { Lost } from '../parts/Lost'
import { ScreenHead } from '../parts/ScreenHead'
import { useText } from '../text/useText'
import { CertificateScreen } from './CertificateScreen'
import { NewCertificate } from './NewCertificate'
import { certificatePath, certificatesPath } from './paths'
import '../parts/hosting.css'
import './certificates.css'

/** Instead of Payload's form: a certificate, or the ways to get one. */
export const CertificateDocument = (): ReactNode => {
  const { id } = useDocumentInfo()
  const { t } = useText()
  const router = useRouter()
  const address = useAddress()
  const { setStepNav } = useStepNav()
  const [all, one, url] = [t('certificates'), t('certificate'), address(certificatesPath)]
  useEffect(() => setStepNav([{ label: all, url }, { label: one }]), [setStepNav, all, one, url])
  return (
    <Gutter className="ts-hosting">
      {id === undefined || id === null ? (
        <>
          <ScreenHead title={t('newCertificate')} />
          <NewCertificate onMade={(made) => router.push(address(certificatePath(made)))} />
        </>
      ) : (
        <Known id={String(id)} key={id} />
      )}
    </Gutter>
  )
}

const Known = ({ id }: { id: string }): ReactNode => {
  const { t } = useText()
  const { item, isLost, message, reload } = useItem<Certificate>(
    `/certificates/${id}?language=${useLanguage()}`,
  )
  if (isLost) return <Lost message={message} onAgain={reload} />
  if (!item) return <p className="ts-hosting__help">{t('loading')}</p>
  return <CertificateScreen certificate={item} onChanged={reload} />
}
