'use client'
import type { ReactNode } from 'react'
import type { Source } from '../../../core/brand/profile/provenance'
import { valueAt } from '../../../core/brand/profile/paths'
import { useStudio } from '../state/StudioContext'
import type { TextKey } from '../text/useText'
import { useText } from '../text/useText'
import { useMoment } from './useMoment'

const SOURCE_TEXTS: Record<Source, TextKey> = {
  declared: 'brandStudio:sourceDeclared',
  measured: 'brandStudio:sourceMeasured',
  inferred: 'brandStudio:sourceInferred',
  human: 'brandStudio:sourceHuman',
}

/** Where a value comes from and how sure that is; opens to its evidence. */
export const Origin = ({ path }: { path: string }): ReactNode => {
  const { t, nameOf } = useText()
  const { state, data } = useStudio()
  const formatMoment = useMoment()
  if (valueAt(state.profile, path) === undefined) return null
  if (state.changed.has(path))
    return (
      <span className="ts-studio-origin ts-studio-origin--unsaved">
        {t('brandStudio:sourceHuman')} · {t('brandStudio:sourceUnsaved')}
      </span>
    )
  const origin = state.origins[path]
  const source = origin?.source ?? 'human'
  const isHuman = source === 'human'
  const percent = Math.round((origin?.confidence ?? 1) * 100)
  const chip = (
    <>
      {t(SOURCE_TEXTS[source])}
      {isHuman ? null : <> · {t('brandStudio:confidence', { percent })}</>}
    </>
  )
  const moment = origin?.at ? formatMoment(origin.at) : null
  const name = origin?.by ? data.names[origin.by] : undefined
  const hasMore = isHuman ? Boolean(moment) : Boolean(origin?.snippet || origin?.evidenceUrl)
  if (!hasMore)
    return <span className={`ts-studio-origin ts-studio-origin--${source}`}>{chip}</span>
  return (
    <details className={`ts-studio-origin ts-studio-origin--${source}`}>
      <summary
        aria-label={`${t(SOURCE_TEXTS[source])}${isHuman ? '' : `, ${t('brandStudio:confidence', { percent })}`}. ${t('brandStudio:evidence', { name: nameOf(path) })}`}
      >
        {chip}
      </summary>
      <div className="ts-studio-origin__more">
        {isHuman && moment ? (
          <p>
            {name
              ? t('brandStudio:writtenBy', { name, moment })
              : t('brandStudio:writtenOn', { moment })}
          </p>
        ) : null}
        {origin?.snippet ? <code>{origin.snippet}</code> : null}
        {origin?.evidenceUrl && /^https?:/.test(origin.evidenceUrl) ? (
          <a href={origin.evidenceUrl} target="_blank" rel="noreferrer noopener">
            {t('brandStudio:evidenceLink')}
          </a>
        ) : null}
      </div>
    </details>
  )
}
