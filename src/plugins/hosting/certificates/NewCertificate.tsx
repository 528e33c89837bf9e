'use client'
import { Button } from '@payloadcms/ui'
import { type ReactNode, useState } from 'react'
import type { StartedCertificate } from '../../../core/api/certificates'
import type { Domain } from '../../../core/api/domains'
import { Choice } from '../../parts/Choice'
import { useList } from '../../parts/useList'
import { useAct } from '../parts/useAct'
import { useTenantQuery } from '../parts/useTenantQuery'
import { useText } from '../text/useText'
import { UploadForm } from './UploadForm'

/** The two ways to a certificate of a domain: have it issued, or bring one along. */
export const NewCertificate = ({ onMade }: { onMade: (id: string) => void }): ReactNode => {
  const { t } = useText()
  const { act, isBusy } = useAct()
  const { items } = useList<Domain>(`/domains${useTenantQuery({ limit: '100' })}`)
  const [chosen, setChosen] = useState('')
  const domainId = chosen || (items?.length === 1 ? (items[0]?.id ?? '') : '')
  const domain = items?.find(({ id }) => id === domainId)
  const order = async (): Promise<void> => {
    const made = await act<StartedCertificate>('/certificates/order', {
      body: { host: domain?.host },
      done: t('orderDone'),
    })
    if (made) onMade(made.certificate.id)
  }
  return (
    <div className="ts-hosting__form">
      <Choice
        empty=""
        help={items?.length === 0 ? t('certificatesEmptyHelp') : undefined}
        isRequired
        label={t('domain')}
        onChange={setChosen}
        options={(items ?? []).map(({ id, unicode }) => ({ value: id, label: unicode }))}
        value={domainId}
      />
      <section>
        <h2>{t('order')}</h2>
        <p className="ts-hosting__help">{t('orderHelp')}</p>
        <div className="ts-hosting__actions">
          <Button disabled={isBusy || !domain?.served} margin={false} onClick={() => void order()}>
            {t('order')}
          </Button>
        </div>
      </section>
      <section>
        <h2>{t('ownCertificate')}</h2>
        <UploadForm
          host={domain?.host ?? null}
          onUploaded={(certificate) => onMade(certificate.id)}
        />
      </section>
    </div>
  )
}
