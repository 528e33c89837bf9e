'use client'
import { Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { Certificate } from '../../../core/api/certificates'
import { useAddress } from '../../parts/useAddress'
import { useReaders } from '../../parts/useReaders'
import { useText } from '../text/useText'
import { CertificateState } from './CertificateState'
import { ExpiryBar } from './ExpiryBar'
import { certificatePath } from './paths'
import { RenewButton } from './RenewButton'

/** Certificates with state, issuer, validity and the next renewal. */
export const CertificateTable = ({
  certificates,
  onChanged,
}: {
  certificates: readonly Certificate[]
  onChanged: () => void
}): ReactNode => {
  const { t } = useText()
  const read = useReaders()
  const address = useAddress()
  return (
    <table className="ts-table ts-certificates">
      <thead>
        <tr>
          <th scope="col">{t('certificate')}</th>
          <th scope="col">{t('state')}</th>
          <th scope="col">{t('expiry')}</th>
          <th scope="col">{t('renewAt')}</th>
        </tr>
      </thead>
      <tbody>
        {certificates.map((certificate) => {
          const { id, host, names, source, issuer, renewAt, problem } = certificate
          return (
            <tr data-certificate={host} key={id}>
              <th scope="row">
                <Link href={address(certificatePath(id))} prefetch={false}>
                  {host}
                </Link>
                {names.length > 1 && <small>{names.join(', ')}</small>}
                <small>
                  {issuer ?? t('issuerNone')} · {t(`source_${source}`)}
                </small>
              </th>
              <td>
                <CertificateState certificate={certificate} />
                {problem && <small>{problem.message}</small>}
              </td>
              <td>
                <ExpiryBar certificate={certificate} />
              </td>
              <td>
                {source === 'upload'
                  ? t('renewOwn')
                  : renewAt
                    ? read.moment(renewAt)
                    : t('needsAction')}
                <RenewButton certificate={certificate} onRenewed={onChanged} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
