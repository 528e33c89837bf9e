'use client'
import { Button } from '@payloadcms/ui'
import { type ReactNode, useState } from 'react'
import type { CreatedWebhook, Webhook } from '../../../core/api/webhooks'
import type { Environment } from '../../../core/release/types'
import { Choice } from '../../parts/Choice'
import { Entry } from '../../parts/Entry'
import { Check } from '../parts/Check'
import { EnvironmentChoice } from '../parts/EnvironmentChoice'
import { useAct } from '../parts/useAct'
import { useSites } from '../parts/useSites'
import { useText } from '../text/useText'

/** Makes a webhook, or changes one. */
export const WebhookForm = ({
  webhook,
  onSaved,
}: {
  /** Absent: a new one. */
  webhook?: Webhook
  /** A new one comes with its secret, this once. */
  onSaved: (webhook: Webhook & Partial<Pick<CreatedWebhook, 'newSecret'>>) => void
}): ReactNode => {
  const { t } = useText()
  const { options } = useSites()
  const { act, isBusy, refusal, problemAt } = useAct()
  const [name, setName] = useState(webhook?.name ?? '')
  const [url, setUrl] = useState(webhook?.url ?? '')
  const [chosen, setSite] = useState('')
  const [environment, setEnvironment] = useState<Environment>(webhook?.environment ?? 'production')
  const [enabled, setEnabled] = useState(webhook?.enabled ?? true)
  const [wasSent, setWasSent] = useState(false)
  const siteId = webhook?.siteId ?? (chosen || (options.length === 1 ? options[0]?.value : ''))
  const needed = (value: string | undefined): string | undefined =>
    wasSent && !value?.trim() ? t('required') : undefined
  const save = async (): Promise<void> => {
    setWasSent(true)
    if (!name.trim() || !url.trim() || !siteId) return
    const body = { name: name.trim(), url: url.trim(), environment, enabled }
    const saved = webhook
      ? await act<Webhook>(`/webhooks/${webhook.id}`, {
          method: 'PATCH',
          body,
          done: t('saved'),
          isForm: true,
        })
      : await act<CreatedWebhook>('/webhooks', { body: { ...body, siteId }, isForm: true })
    if (saved) onSaved(saved)
  }
  return (
    <form
      className="ts-hosting__form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Entry isRequired label={t('name')} problem={problemAt('/name') ?? needed(name)}>
        {(props) => (
          <input
            {...props}
            maxLength={120}
            onChange={({ target }) => setName(target.value)}
            type="text"
            value={name}
          />
        )}
      </Entry>
      <Entry
        help={t('webhookUrlHelp')}
        isRequired
        label={t('webhookUrl')}
        problem={problemAt('/url') ?? needed(url)}
      >
        {(props) => (
          <input
            {...props}
            maxLength={2000}
            onChange={({ target }) => setUrl(target.value)}
            placeholder="https://www.example.com/api/revalidate"
            spellCheck={false}
            type="url"
            value={url}
          />
        )}
      </Entry>
      {!webhook && (
        <Choice
          empty=""
          help={options.length === 0 ? t('sitesNone') : undefined}
          isRequired
          label={t('site')}
          onChange={setSite}
          options={options}
          problem={problemAt('/siteId') ?? needed(siteId)}
          value={siteId ?? ''}
        />
      )}
      <EnvironmentChoice onChange={setEnvironment} value={environment} />
      <Check
        help={t('webhookEnabledHelp')}
        isOn={enabled}
        label={t('webhookEnabled')}
        onChange={setEnabled}
      />
      {refusal && (
        <p className="ts-hosting__note ts-hosting__note--bad" role="alert">
          {refusal}
        </p>
      )}
      <div className="ts-hosting__actions">
        <Button disabled={isBusy} margin={false} type="submit">
          {t(webhook ? 'save' : 'addWebhook')}
        </Button>
      </div>
    </form>
  )
}
