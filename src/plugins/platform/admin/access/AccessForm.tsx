'use client'
import { Button, CheckboxInput, ShimmerEffect, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useState } from 'react'
import type { DeliverySettings } from '../../../../core/api/delivery'
import { Entry } from '../../../parts/Entry'
import { callApi } from '../lib/callApi'
import { ENVIRONMENT_TEXT } from '../lib/environmentText'
import { useApi } from '../lib/useApi'
import { useText } from '../text/useText'
import type { AccessProps } from './EnvironmentAccess'

const SHORTEST = 8

/** Asks visitors of an environment for a password, or stops to. One password holds for all of a site. */
export const AccessForm = ({
  siteId,
  environment,
  onSaved,
}: AccessProps & { onSaved: () => void }): ReactNode => {
  const { t } = useText()
  const { v1 } = useApi()
  const router = useRouter()
  const [known, setKnown] = useState<DeliverySettings | null>(null)
  const [isOn, setIsOn] = useState(false)
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<string>()
  const [isBusy, setIsBusy] = useState(false)
  const url = v1(`/apps/${siteId}/delivery`)
  useEffect(() => {
    const asking = new AbortController()
    void callApi<DeliverySettings>({ url, signal: asking.signal }).then((called) => {
      if (asking.signal.aborted) return
      if (!called.ok) return setProblem(called.refusal.detail ?? t('tausestack:noConnection'))
      setKnown(called.data)
      setIsOn(called.data.protection[environment])
    })
    return () => asking.abort()
  }, [url, environment, t])

  const save = async (): Promise<void> => {
    if (!known) return
    const isNeeded = isOn && !known.protection.hasPassword
    // Typed before the protection was taken off again: nobody sees it any more.
    const given = isOn ? password : ''
    if (given.length < SHORTEST && (isNeeded || given.length > 0))
      return setProblem(t('tausestack:accessShort'))
    setIsBusy(true)
    const called = await callApi({
      url,
      method: 'PATCH',
      body: { protection: { [environment]: isOn, ...(given ? { password: given } : {}) } },
    })
    setIsBusy(false)
    if (!called.ok) {
      const { detail, errors } = called.refusal
      return setProblem(errors?.[0]?.detail ?? detail ?? t('tausestack:noConnection'))
    }
    toast.success(t('tausestack:accessSaved'))
    onSaved()
    router.refresh()
  }
  if (!known) return problem ? <p role="alert">{problem}</p> : <ShimmerEffect height="8rem" />
  return (
    <form
      className="ts-access__form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h3>{t(ENVIRONMENT_TEXT[environment])}</h3>
      <CheckboxInput
        checked={isOn}
        id={`ts-access-${environment}`}
        label={t('tausestack:accessProtect')}
        name="protect"
        onToggle={() => setIsOn(!isOn)}
      />
      {isOn && (
        <Entry
          help={[
            t('tausestack:accessPasswordHelp'),
            known.protection.hasPassword && t('tausestack:accessPasswordKeep'),
          ]
            .filter(Boolean)
            .join(' ')}
          isRequired={!known.protection.hasPassword}
          label={t('tausestack:accessPassword')}
          problem={problem}
        >
          {(props) => (
            <input
              {...props}
              autoComplete="new-password"
              maxLength={200}
              onChange={({ target }) => setPassword(target.value)}
              type="password"
              value={password}
            />
          )}
        </Entry>
      )}
      {!isOn && problem && <p role="alert">{problem}</p>}
      <Button disabled={isBusy} margin={false} type="submit">
        {t('tausestack:accessSave')}
      </Button>
    </form>
  )
}
