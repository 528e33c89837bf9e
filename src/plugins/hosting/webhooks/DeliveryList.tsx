'use client'
import { Button } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { WebhookDelivery } from '../../../core/api/webhooks'
import type { List } from '../../parts/useList'
import { useReaders } from '../../parts/useReaders'
import { Dot, type Tone } from '../parts/Dot'
import { Empty } from '../parts/Empty'
import { Lost } from '../parts/Lost'
import { MoreButton } from '../parts/MoreButton'
import { useAct } from '../parts/useAct'
import { type TextKey, useText } from '../text/useText'

const TONES: Record<WebhookDelivery['state'], Tone> = {
  due: 'waiting',
  sent: 'good',
  failed: 'bad',
}

const EVENTS: Record<WebhookDelivery['event'], TextKey> = {
  'release.published': 'event_releasePublished',
  'webhook.test': 'event_webhookTest',
}

/** What a webhook was told and how its receiver answered; each can be sent again. */
export const DeliveryList = ({
  deliveries,
  mayManage,
}: {
  deliveries: List<WebhookDelivery>
  mayManage: boolean
}): ReactNode => {
  const { t } = useText()
  const read = useReaders()
  const { act, isBusy } = useAct()
  const again = async (id: string): Promise<void> => {
    const done = t('redelivered')
    if (await act(`/webhooks/deliveries/${id}/redeliver`, { body: {}, done })) deliveries.reload()
  }
  const { items } = deliveries
  return (
    <section aria-labelledby="ts-deliveries">
      <h2 id="ts-deliveries">{t('deliveries')}</h2>
      {deliveries.isLost && <Lost onAgain={deliveries.reload} />}
      {items?.length === 0 && (
        <Empty title={t('deliveriesNone')}>
          <p>{t('deliveriesNoneHelp')}</p>
        </Empty>
      )}
      {items && items.length > 0 && (
        <table className="ts-table">
          <tbody>
            {items.map((one) => (
              <tr data-delivery={one.state} key={one.id}>
                <th scope="row">
                  {t(EVENTS[one.event])}
                  <small>{read.moment(one.sentAt ?? one.createdAt)}</small>
                </th>
                <td>
                  <Dot tone={TONES[one.state]}>{t(`deliveryState_${one.state}`)}</Dot>
                  <small>
                    {[
                      t('attempts', { count: one.attempts }),
                      one.status !== null && t('status', { status: one.status }),
                      one.state === 'due' &&
                        one.nextAttemptAt &&
                        t('nextTry', { moment: read.moment(one.nextAttemptAt) }),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                  {one.error && <small>{one.error}</small>}
                </td>
                <td>
                  {mayManage && one.state !== 'due' && (
                    <Button
                      buttonStyle="secondary"
                      disabled={isBusy}
                      margin={false}
                      onClick={() => void again(one.id)}
                      size="small"
                    >
                      {t('redeliver')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <MoreButton list={deliveries} />
    </section>
  )
}
