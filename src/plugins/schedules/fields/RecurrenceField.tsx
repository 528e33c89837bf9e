'use client'
import { SelectInput, TextInput, useField, useFormFields } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import { useId } from 'react'
import { cronProblem } from '../../../core/schedule/cronTimes'
import { FREQUENCIES, type Recurrence } from '../../../core/schedule/recurrence'
import { readRecurrence } from '../text/readRecurrence'
import { useText } from '../text/useText'
import { EndChoice } from './EndChoice'
import { FieldError } from './FieldError'
import { MonthChoice } from './MonthChoice'
import { WeekdayChoice } from './WeekdayChoice'
import './fields.css'

const FIRST_CRON = '0 9 * * 1-5'

/** Simple choices, or a cron expression; and what they mean in words. */
export const RecurrenceField: JSONFieldClientComponent = ({ path, field, readOnly }) => {
  const { t, language } = useText()
  const titleId = useId()
  const errorId = useId()
  const { value, setValue, showError, errorMessage, disabled } = useField<Recurrence>({ path })
  const start = useFormFields(([fields]) => String(fields.start?.value ?? ''))
  const locked = readOnly || Boolean(disabled)
  const recurrence: Recurrence = value ?? { type: 'rule', freq: 'daily', interval: 1 }
  const isCron = recurrence.type === 'cron'
  const problem = isCron ? cronProblem(recurrence.expression) : undefined
  const words = problem || !start ? '' : readRecurrence({ recurrence, start, t, language })

  const chooseFrequency = (freq: string): void => {
    if (freq === 'cron') return setValue({ type: 'cron', expression: FIRST_CRON })
    const ends = isCron ? {} : { count: recurrence.count, until: recurrence.until }
    const interval = isCron ? 1 : recurrence.interval
    setValue({ type: 'rule', freq, interval, ...ends } as Recurrence)
  }

  return (
    <div className="field-type ts-recurrence" role="group" aria-labelledby={titleId}>
      <h4 id={titleId}>{typeof field.label === 'string' ? field.label : t('colRuns')}</h4>
      <div className="ts-recurrence__row">
        {!isCron && (
          <TextInput
            htmlAttributes={{ type: 'number', min: 1, max: 1000 } as object}
            label={t('every')}
            onChange={({ target }: React.ChangeEvent<HTMLInputElement>) =>
              setValue({ ...recurrence, interval: Number(target.value) || 1 })
            }
            path={`${path}-interval`}
            readOnly={locked}
            value={String(recurrence.interval)}
          />
        )}
        <SelectInput
          isClearable={false}
          label={t('freq')}
          name={`${path}-freq`}
          onChange={(option) => {
            if (option && !Array.isArray(option)) chooseFrequency(String(option.value))
          }}
          options={[
            ...FREQUENCIES.map((freq) => ({ value: freq, label: t(freq) })),
            { value: 'cron', label: t('cron') },
          ]}
          path={`${path}-freq`}
          readOnly={locked}
          value={isCron ? 'cron' : recurrence.freq}
        />
        {isCron && (
          <TextInput
            AfterInput={<FieldError id={errorId}>{problem}</FieldError>}
            className="ts-recurrence__cron"
            description={t('cronHelp')}
            Error={null}
            htmlAttributes={
              {
                spellCheck: false,
                autoComplete: 'off',
                'aria-describedby': problem ? errorId : undefined,
                'aria-invalid': problem ? true : undefined,
              } as object
            }
            label={t('cron')}
            onChange={({ target }: React.ChangeEvent<HTMLInputElement>) =>
              setValue({ type: 'cron', expression: target.value })
            }
            path={`${path}-expression`}
            readOnly={locked}
            showError={problem !== undefined}
            value={recurrence.expression}
          />
        )}
      </div>
      {!isCron && (
        <>
          {recurrence.freq === 'weekly' && (
            <WeekdayChoice rule={recurrence} start={start} locked={locked} onChange={setValue} />
          )}
          {recurrence.freq === 'monthly' && (
            <MonthChoice
              path={path}
              rule={recurrence}
              start={start}
              locked={locked}
              onChange={setValue}
            />
          )}
          <EndChoice
            path={path}
            rule={recurrence}
            start={start}
            locked={locked}
            onChange={setValue}
          />
        </>
      )}
      {words ? (
        <p className="ts-recurrence__words" aria-live="polite">
          {words}
        </p>
      ) : null}
      {showError && !problem ? <FieldError>{errorMessage}</FieldError> : null}
    </div>
  )
}
