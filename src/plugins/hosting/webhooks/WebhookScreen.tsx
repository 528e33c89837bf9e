'use client'
import { Button, ConfirmationModal, useModal } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import type { CreatedWebhook, Webhook, WebhookDelivery } from '../../../core/api/webhooks'
import { CopyValue } from '../../parts/CopyValue'
import { useAddress } from '../../parts/useAddress'
import { useList } from '../../parts/useList'
import { useReaders } from '../../parts/useReaders'
import { Dot } from '../parts/Dot'
import { ScreenHead } from '../parts/ScreenHead'
import { useAct } from '../parts/useAct'
import { useMay } from '../parts/useMay'
import { useText } from '../text/useText'
import { DeliveryList } from './DeliveryList'
import { webhooksPath } from './paths'
import { WebhookForm } from './WebhookForm'

const SECOND = 1000
const ROTATE = 'ts-rotate-webhook'
const REMOVE = 'ts-remove-webhook'

/** A webhook: its secret when it is new, a test, what was sent, its settings. */
export const WebhookScreen = ({
  webhook,
  newSecret,
  onSaved,
}: {
  webhook: Webhook
  newSecret: string | null
  onSaved: (webhook: Webhook) => void
}): ReactNode => {
  const { t } = useText()
  const read = useReaders()
  const may = useMay()
  const router = useRouter()
  const address = useAddress()
  const { openModal } = useModal()
  const { act, isBusy } = useAct()
  const [secret, setSecret] = useState(newSecret)
  const { id, name, url, enabled, environment, secretHint, previousSecretUntil } = webhook
  const deliveries = useList<WebhookDelivery>(`/webhooks/${id}/deliveries`, { every: 3 * SECOND })
  const mayManage = may('update', 'site-webhooks', webhook.tenantId)
  const test = async (): Promise<void> => {
    if (await act(`/webhooks/${id}/test`, { body: {}, done: t('testSent') })) deliveries.reload()
  }
  const rotate = async (): Promise<void> => {
    const changed = await act<CreatedWebhook>(`/webhooks/${id}/rotate`, { body: {} })
    if (!changed) return
    const { newSecret: made, ...saved } = changed
    setSecret(made)
    onSaved(saved)
  }
  const remove = async (): Promise<void> => {
    if (await act(`/webhooks/${id}`, { method: 'DELETE', done: t('removed') }))
      router.replace(address(webhooksPath))
  }
  return (
    <>
      <ScreenHead
        about={
          <>
            <Dot tone={enabled ? 'good' : 'plain'}>{t(enabled ? 'webhookOn' : 'webhookOff')}</Dot>
            <span>{url}</span>
            <span>{t(`environment_${environment}`)}</span>
          </>
        }
        title={name}
      >
        {mayManage && (
          <Button disabled={isBusy} margin={false} onClick={() => void test()}>
            {t('testSend')}
          </Button>
        )}
      </ScreenHead>
      {secret && (
        <div className="ts-hosting__note" role="status">
          <CopyValue label={t('secretOnce')} value={secret} />
          <p>{t('secretOnceHelp')}</p>
        </div>
      )}
      {previousSecretUntil && (
        <p className="ts-hosting__note ts-hosting__note--plain">
          {t('rotateUntil', { moment: read.moment(previousSecretUntil) })}
        </p>
      )}
      <DeliveryList deliveries={deliveries} mayManage={mayManage} />
      {mayManage && (
        <details className="ts-hosting__card">
          <summary>{t('settings')}</summary>
          <WebhookForm onSaved={onSaved} webhook={webhook} />
          {secretHint && <p className="ts-hosting__help">{t('secretUse', { hint: secretHint })}</p>}
          <div className="ts-hosting__actions">
            <Button buttonStyle="secondary" margin={false} onClick={() => openModal(ROTATE)}>
              {t('rotate')}
            </Button>
            <Button buttonStyle="secondary" margin={false} onClick={() => openModal(REMOVE)}>
              {t('removeWebhook')}
            </Button>
          </div>
        </details>
      )}
      <ConfirmationModal
        body={t('rotateHelp')}
        confirmLabel={t('rotate')}
        heading={t('rotateAsk')}
        modalSlug={ROTATE}
        onConfirm={rotate}
      />
      <ConfirmationModal
        body={t('removeWebhookHelp')}
        confirmLabel={t('removeWebhook')}
        heading={t('removeWebhookAsk', { name })}
        modalSlug={REMOVE}
        onConfirm={remove}
      />
    </>
  )
}
