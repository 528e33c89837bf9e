'use client'
import { useFormFields } from '@payloadcms/ui'
import { useEffect, useState, type ReactNode } from 'react'
import { planSchema } from '../../../core/schedule/recurrence'
import { type PreviewedRun, previewRuns } from '../../../core/schedule/previewRuns'
import { useText } from '../text/useText'
import { zonedText } from '../text/zonedText'
import './fields.css'

/** The next ten runs of what the form says, saved or not. */
export const RunsPreview = (): ReactNode => {
  const { t, language } = useText()
  const plan = useFormFields(([fields]) =>
    JSON.stringify({
      recurrence: fields.recurrence?.value,
      start: fields.start?.value,
      timeZone: fields.timeZone?.value,
    }),
  )
  const isPaused = useFormFields(([fields]) => fields.paused?.value === true)
  const timeZone = useFormFields(([fields]) => String(fields.timeZone?.value ?? 'UTC'))
  const [runs, setRuns] = useState<PreviewedRun[] | null>(null)
  useEffect(() => {
    const parsed = planSchema.safeParse(JSON.parse(plan))
    setRuns(parsed.success ? previewRuns({ plan: parsed.data, after: new Date() }) : null)
  }, [plan])
  return (
    <section className="ts-runs" aria-labelledby="ts-runs-title">
      <h4 id="ts-runs-title">{t('previewTitle')}</h4>
      {isPaused ? <p className="ts-runs__help">{t('pausedNote')}</p> : null}
      {runs === null ? (
        <p className="ts-runs__help">{t('previewInvalid')}</p>
      ) : runs.length === 0 ? (
        <p className="ts-runs__help">{t('previewNone')}</p>
      ) : (
        <ol className="ts-runs__list">
          {runs.map((run) => (
            <li key={run.at}>
              <time dateTime={run.at}>{zonedText({ moment: run.at, timeZone, language })}</time>
              <span className="ts-runs__utc">
                UTC{run.offset} · {run.at.slice(11, 16)} {t('utc')}
              </span>
              {run.note ? (
                <span className="ts-runs__note">
                  {run.note === 'skipped'
                    ? t('noteSkipped', { planned: run.planned?.slice(11) ?? '' })
                    : t(run.note === 'repeated' ? 'noteRepeated' : 'noteChanged')}
                </span>
              ) : null}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
