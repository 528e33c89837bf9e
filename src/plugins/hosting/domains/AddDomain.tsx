'use client'
import { Button, toast } from '@payloadcms/ui'
import { type ReactNode, useState } from 'react'
import type { CreatedDomain, Domain } from '../../../core/api/domains'
import { Choice } from '../../parts/Choice'
import { Entry } from '../../parts/Entry'
import { Check } from '../parts/Check'
import { useAct } from '../parts/useAct'
import { useSites } from '../parts/useSites'
import { useText } from '../text/useText'
import { mayHaveWww } from './mayHaveWww'

/** Adds a domain to a site; a registered name with its `www` if that is wanted. */
export const AddDomain = ({
  siteId,
  onAdded,
}: {
  /** The site it is for; absent: it is chosen. */
  siteId?: string
  onAdded: (domain: Domain) => void
}): ReactNode => {
  const { t } = useText()
  const { options } = useSites()
  const { act, isBusy, refusal, problemAt } = useAct()
  const [host, setHost] = useState('')
  const [chosen, setChosen] = useState(siteId ?? '')
  const [withWww, setWithWww] = useState(true)
  const [wasSent, setWasSent] = useState(false)
  const appId = chosen || (options.length === 1 ? (options[0]?.value ?? '') : '')
  const name = host.trim()
  const offersWww = mayHaveWww(name)
  const needed = (value: string): string | undefined =>
    wasSent && value === '' ? t('required') : undefined
  const add = async (): Promise<void> => {
    setWasSent(true)
    if (name === '' || appId === '') return
    const made = await act<CreatedDomain>('/domains', {
      body: { appId, host: name, withWww: offersWww && withWww },
      isForm: true,
    })
    if (!made) return
    if (made.www) toast.success(t('addedWww', { host: made.www.unicode }))
    onAdded(made.domain)
  }
  const hostProblem = problemAt('/host')
  return (
    <form
      className="ts-hosting__form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <Entry
        help={t('hostHelp')}
        isRequired
        label={t('host')}
        problem={hostProblem ?? needed(name)}
      >
        {(props) => (
          <input
            {...props}
            autoCapitalize="none"
            autoComplete="off"
            maxLength={255}
            onChange={({ target }) => setHost(target.value)}
            placeholder="www.example.com"
            spellCheck={false}
            type="text"
            value={host}
          />
        )}
      </Entry>
      <Choice
        empty=""
        help={options.length === 0 ? t('sitesNone') : undefined}
        isRequired
        label={t('site')}
        onChange={setChosen}
        options={options}
        problem={problemAt('/appId') ?? needed(appId)}
        value={appId}
      />
      {offersWww && (
        <Check
          help={t('withWwwHelp')}
          isOn={withWww}
          label={t('withWww', { host: name })}
          onChange={setWithWww}
        />
      )}
      {refusal && !hostProblem && (
        <p className="ts-hosting__note ts-hosting__note--bad" role="alert">
          {refusal}
        </p>
      )}
      <div className="ts-hosting__actions">
        <Button disabled={isBusy} margin={false} type="submit">
          {t('addDomain')}
        </Button>
      </div>
    </form>
  )
}
