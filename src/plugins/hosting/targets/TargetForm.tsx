'use client'
import { Button } from '@payloadcms/ui'
import { type ReactNode, useState } from 'react'
import type { Target } from '../../../core/api/targets'
import type { Environment } from '../../../core/release/types'
import type { TargetKind } from '../../../core/targets/targetKinds'
import { Choice } from '../../parts/Choice'
import { Entry } from '../../parts/Entry'
import { Check } from '../parts/Check'
import { EnvironmentChoice } from '../parts/EnvironmentChoice'
import { useAct } from '../parts/useAct'
import { useSites } from '../parts/useSites'
import { useText } from '../text/useText'
import { KindFields } from './KindFields'
import { KIND_FORMS } from './kindForms'
import { SecretEntry } from './SecretEntry'
import { missingOf, toDraft, toSettings } from './targetDraft'

/** Makes a target of a kind, or changes one. */
export const TargetForm = ({
  kind,
  target,
  siteId,
  onSaved,
}: {
  kind: TargetKind
  /** Absent: a new one. */
  target?: Target
  /** Of a new one; absent: it is chosen. */
  siteId?: string
  onSaved: (target: Target) => void
}): ReactNode => {
  const { t } = useText()
  const { options } = useSites()
  const { act, isBusy, refusal, problemAt } = useAct()
  const [name, setName] = useState(target?.name ?? t(KIND_FORMS[kind].label))
  const [chosenSite, setSite] = useState(target?.siteId ?? siteId ?? '')
  const [environment, setEnvironment] = useState<Environment>(target?.environment ?? 'production')
  const [enabled, setEnabled] = useState(target?.enabled ?? true)
  const [secret, setSecret] = useState('')
  const [draft, setDraft] = useState(() => toDraft(kind, target?.settings ?? {}))
  const [wasSent, setWasSent] = useState(false)
  const form = KIND_FORMS[kind]
  const site = chosenSite || (options.length === 1 ? (options[0]?.value ?? '') : '')
  const missing = missingOf(kind, draft)
  const lacksSecret = form.secret?.isRequired === true && !target?.secretHint && secret === ''
  const needed = (isMissing: boolean): string | undefined =>
    wasSent && isMissing ? t('required') : undefined

  const save = async (): Promise<void> => {
    setWasSent(true)
    // Without these the server reads nothing else; of all other fields it says what is wrong at once.
    if (name.trim() === '' || site === '') return
    const body = {
      name: name.trim(),
      environment,
      enabled,
      settings: toSettings(kind, draft, target?.settings),
      ...(secret ? { secret } : {}),
    }
    const saved = target
      ? await act<Target>(`/targets/${target.id}`, {
          method: 'PATCH',
          body,
          done: t('saved'),
          isForm: true,
        })
      : await act<Target>('/targets', { body: { ...body, kind, siteId: site }, isForm: true })
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
      <Entry
        isRequired
        label={t('name')}
        problem={problemAt('/name') ?? needed(name.trim() === '')}
      >
        {(props) => (
          <input
            {...props}
            maxLength={120}
            onChange={(event) => setName(event.target.value)}
            type="text"
            value={name}
          />
        )}
      </Entry>
      {!target && (
        <Choice
          empty=""
          help={options.length === 0 ? t('sitesNone') : undefined}
          isRequired
          label={t('site')}
          onChange={setSite}
          options={options}
          problem={problemAt('/siteId') ?? needed(site === '')}
          value={site}
        />
      )}
      <EnvironmentChoice onChange={setEnvironment} value={environment} />
      <KindFields
        draft={draft}
        kind={kind}
        onChange={setDraft}
        problemOf={(field) => needed(missing.includes(field)) ?? problemAt(`/settings/${field}`)}
      />
      {form.secret && (
        <SecretEntry
          form={form.secret}
          hint={target?.secretHint ?? null}
          onChange={setSecret}
          problem={needed(lacksSecret) ?? problemAt('/secret')}
          value={secret}
        />
      )}
      <Check help={t('enabledHelp')} isOn={enabled} label={t('enabled')} onChange={setEnabled} />
      {refusal && (
        <p className="ts-hosting__note ts-hosting__note--bad" role="alert">
          {refusal}
        </p>
      )}
      <div className="ts-hosting__actions">
        <Button disabled={isBusy} margin={false} type="submit">
          {t(target ? 'save' : 'addTarget')}
        </Button>
      </div>
    </form>
  )
}
