'use client'
import { Button, Gutter, Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { Webhook } from '../../../core/api/webhooks'
import { useAddress } from '../../parts/useAddress'
import { useList } from '../../parts/useList'
import { Dot } from '../parts/Dot'
import { Empty } from '../parts/Empty'
import { Lost } from '../parts/Lost'
import { MoreButton } from '../parts/MoreButton'
import { ScreenHead } from '../parts/ScreenHead'
import { useMay } from '../parts/useMay'
import { useSites } from '../parts/useSites'
import { useTenantQuery } from '../parts/useTenantQuery'
import { useText } from '../text/useText'
import { newWebhookPath, webhookPath } from './paths'
import '../parts/hosting.css'

/** Instead of Payload's list: frontends that hear of releases. */
export const WebhooksScreen = (): ReactNode => {
  const { t } = useText()
  const may = useMay()
  const address = useAddress()
  const { nameOf } = useSites()
  const webhooks = useList<Webhook>(`/webhooks${useTenantQuery()}`)
  const add = may('create', 'site-webhooks') && (
    <Button el="link" margin={false} to={address(newWebhookPath)}>
      {t('addWebhook')}
    </Button>
  )
  const { items } = webhooks
  return (
    <Gutter className="ts-hosting">
      <ScreenHead about={<p>{t('webhooksIntro')}</p>} title={t('webhooks')}>
        {items && items.length > 0 && add}
      </ScreenHead>
      {webhooks.isLost && <Lost onAgain={webhooks.reload} />}
      {!webhooks.isLost && items === null && <p className="ts-hosting__help">{t('loading')}</p>}
      {items?.length === 0 && (
        <Empty actions={add} title={t('webhooksEmpty')}>
          <p>{t('webhooksEmptyHelp')}</p>
        </Empty>
      )}
      {items && items.length > 0 && (
        <table className="ts-table">
          <thead>
            <tr>
              <th scope="col">{t('webhook')}</th>
              <th scope="col">{t('site')}</th>
              <th scope="col">{t('state')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ id, name, url, siteId, environment, enabled }) => (
              <tr data-webhook={id} key={id}>
                <th scope="row">
                  <Link href={address(webhookPath(id))} prefetch={false}>
                    {name}
                  </Link>
                  <small>{url}</small>
                </th>
                <td>
                  {nameOf(siteId)}
                  <small>{t(`environment_${environment}`)}</small>
                </td>
                <td>
                  <Dot tone={enabled ? 'good' : 'plain'}>
                    {t(enabled ? 'webhookOn' : 'webhookOff')}
                  </Dot>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <MoreButton list={webhooks} />
    </Gutter>
  )
}
