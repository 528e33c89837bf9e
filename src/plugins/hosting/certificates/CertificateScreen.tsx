'use client'
import { Button, ConfirmationModal, useModal } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import type { Certificate } from '../../../core/api/certificates'
import { CopyValue } from '../../parts/CopyValue'
import { useAddress } from '../../parts/useAddress'
import { useReaders } from '../../parts/useReaders'
import { ScreenHead } from '../parts/ScreenHead'
import { useAct } from '../parts/useAct'
import { useText } from '../text/useText'
import { AuthorityCard } from './AuthorityCard'
import { CertificateState } from './CertificateState'
import { ExpiryBar } from './ExpiryBar'
import { certificatesPath } from './paths'
import { RenewButton } from './RenewButton'
import { UploadForm } from './UploadForm'

const MODAL = 'ts-remove-certificate'

/** One certificate: what it is good for and until when, its last problem, and what can be done. */
export const CertificateScreen = ({
  certificate,
  onChanged,
}: {
  certificate: Certificate
  onChanged: () => void
}): ReactNode => {
  const { t } = useText()
  const read = useReaders()
  const router = useRouter()
  const address = useAddress()
  const { openModal } = useModal()
  const { act } = useAct()
  const { id, host, names, source, issuer, fingerprint, renewAt, problem } = certificate
  const remove = async (): Promise<void> => {
    if (await act(`/certificates/${id}`, { method: 'DELETE', done: t('removed') }))
      router.replace(address(certificatesPath))
  }
  const renewal = renewAt ? read.moment(renewAt) : t('needsAction')
  return (
    <>
      <ScreenHead
        about={
          <>
            <CertificateState certificate={certificate} />
            <span>{t(`source_${source}`)}</span>
          </>
        }
        title={host}
      >
        <RenewButton certificate={certificate} onRenewed={onChanged} />
      </ScreenHead>
      {problem && (
        <div className="ts-hosting__note ts-hosting__note--bad">
          <strong>{t('lastProblem', { moment: read.moment(problem.at) })}</strong>
          <p>{problem.message}</p>
        </div>
      )}
      <ExpiryBar certificate={certificate} />
      <dl className="ts-facts">
        <div>
          <dt>{t('names')}</dt>
          <dd>{names.join(', ') || host}</dd>
        </div>
        <div>
          <dt>{t('issuer')}</dt>
          <dd>{issuer ?? t('issuerNone')}</dd>
        </div>
        <div>
          <dt>{t('renewAt')}</dt>
          <dd>{source === 'upload' ? t('renewOwn') : renewal}</dd>
        </div>
      </dl>
      {fingerprint && <CopyValue label={t('fingerprint')} value={fingerprint} />}
      {certificate.mayControl && (
        <details className="ts-hosting__card">
          <summary>{t('ownCertificate')}</summary>
          <UploadForm host={host} onUploaded={onChanged} />
        </details>
      )}
      {certificate.mayControl && (
        <div className="ts-hosting__actions">
          <Button buttonStyle="secondary" margin={false} onClick={() => openModal(MODAL)}>
            {t('removeCertificate')}
          </Button>
        </div>
      )}
      <AuthorityCard host={host} />
      <ConfirmationModal
        body={t('removeCertificateHelp')}
        confirmLabel={t('removeCertificate')}
        heading={t('removeCertificateAsk', { host })}
        modalSlug={MODAL}
        onConfirm={remove}
      />
    </>
  )
}
