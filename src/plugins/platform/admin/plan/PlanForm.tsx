'use client'
import { Button, toast } from '@payloadcms/ui'
import { type ReactNode, useState } from 'react'
import { newKey } from '../../../../core/api/newKey'
import type { Environment } from '../../../../core/release/types'
import { fromLocalTime, toLocalTime } from '../../../../core/schedule/zonedTime'
import { Entry } from '../../../parts/Entry'
import { callApi } from '../lib/callApi'
import { formatMoment } from '../lib/formatMoment'
import { useApi } from '../lib/useApi'
import { useText } from '../text/useText'

const HOUR = 60 * 60 * 1000

/** Plans one deployment, on the clocks of the tenant. */
export const PlanForm = ({
  site: { id, name, timeZone, tenantId },
  environment,
  onPlanned,
}: {
  site: { id: string; name: string; timeZone: string; tenantId: string }
  environment: Environment
  onPlanned: () => void
}): ReactNode => {
  const { t, language } = useText()
  const { v1 } = useApi()
  const [start, setStart] = useState(() => nextHour(timeZone))
  const [problem, setProblem] = useState<string>()
  const [isBusy, setIsBusy] = useState(false)
  const plan = async (): Promise<void> => {
    const at = fromLocalTime({ local: start, timeZone })
    if (!at || at.getTime() <= Date.now()) {
      setProblem(t('tausestack:planPast'))
      return
    }
    setProblem(undefined)
    setIsBusy(true)
    const called = await callApi({
      url: v1('/schedules'),
      method: 'POST',
      body: {
        name: t('tausestack:planName', { name }),
        target: { kind: 'deploy', appId: id, environment },
        recurrence: { type: 'rule', freq: 'daily', interval: 1, count: 1 },
        start,
        timeZone,
        tenantId,
      },
      headers: { 'idempotency-key': newKey() },
    })
    setIsBusy(false)
    if (!called.ok) {
      const { detail, errors } = called.refusal
      setProblem(errors?.[0]?.detail ?? detail ?? t('tausestack:noConnection'))
      return
    }
    const moment = formatMoment({ moment: at.toISOString(), timeZone, language })
    toast.success(t('tausestack:planDone', { moment }))
    onPlanned()
  }
  return (
    <form
      className="ts-plan__form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void plan()
      }}
    >
      <Entry
        help={t('tausestack:planAtHelp', { zone: timeZone })}
        isRequired
        label={t('tausestack:planAt')}
        problem={problem}
      >
        {(props) => (
          <input
            {...props}
            onChange={({ target }) => setStart(target.value)}
            type="datetime-local"
            value={start}
          />
        )}
      </Entry>
      <Button disabled={isBusy} margin={false} type="submit">
        {t('tausestack:planSave')}
      </Button>
    </form>
  )
}

const nextHour = (timeZone: string): string => {
  const next = new Date(Math.ceil((Date.now() + 1) / HOUR) * HOUR)
  return toLocalTime({ instant: next, timeZone })
}
