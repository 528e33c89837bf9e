'use client'
import { Gutter, useDocumentInfo, useStepNav } from '@payloadcms/ui'
import { type ReactNode, useEffect, useState } from 'react'
import type { Webhook } from '../../../core/api/webhooks'
import { useAddress } from '../../parts/useAddress'
import { useItem } from '../../parts/useItem'
import { Lost } from '../parts/Lost'
import { ScreenHead } from '../parts/ScreenHead'
import { useText } from '../text/useText'
import { webhooksPath } from './paths'
import { WebhookForm } from './WebhookForm'
import { WebhookScreen } from './WebhookScreen'
import '../parts/hosting.css'

type Shown = { webhook: Webhook; newSecret: string | null }

/** Instead of Payload's form: a webhook with its deliveries, or the form of a new one. */
export const WebhookDocument = (): ReactNode => {
  const { id } = useDocumentInfo()
  const { t } = useText()
  const address = useAddress()
  const { setStepNav } = useStepNav()
  const [webhooks, webhook, url] = [t('webhooks'), t('webhook'), address(webhooksPath)]
  useEffect(
    () => setStepNav([{ label: webhooks, url }, { label: webhook }]),
    [setStepNav, webhooks, webhook, url],
  )
  return (
    <Gutter className="ts-hosting">
      {id === undefined || id === null ? <NewWebhook /> : <Known id={String(id)} key={id} />}
    </Gutter>
  )
}

/** Stays where it is when it is made: its secret is shown this once. */
const NewWebhook = (): ReactNode => {
  const { t } = useText()
  const [made, setMade] = useState<Shown | null>(null)
  if (made)
    return (
      <WebhookScreen
        newSecret={made.newSecret}
        onSaved={(webhook) => setMade({ ...made, webhook })}
        webhook={made.webhook}
      />
    )
  return (
    <>
      <ScreenHead about={<p>{t('webhooksEmptyHelp')}</p>} title={t('addWebhook')} />
      <WebhookForm
        onSaved={({ newSecret = null, ...webhook }) => setMade({ webhook, newSecret })}
      />
    </>
  )
}

const Known = ({ id }: { id: string }): ReactNode => {
  const { t } = useText()
  const { item, isLost, message, reload, set } = useItem<Webhook>(`/webhooks/${id}`)
  if (isLost) return <Lost message={message} onAgain={reload} />
  if (!item) return <p className="ts-hosting__help">{t('loading')}</p>
  return <WebhookScreen newSecret={null} onSaved={set} webhook={item} />
}
