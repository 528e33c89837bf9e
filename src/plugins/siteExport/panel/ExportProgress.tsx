'use client'
import { Button } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { useText, type TextKey } from '../text/useText'
import type { ExportWork } from './useExport'

const STEPS: Record<string, TextKey> = {
  queued: 'siteExport:stepQueued',
  collecting: 'siteExport:stepCollecting',
  rendering: 'siteExport:stepRendering',
  packing: 'siteExport:stepPacking',
}

/** How far an export is, and what came of it. */
export const ExportProgress = ({
  work: { state, isLost, reset, url },
}: {
  work: ExportWork
}): ReactNode => {
  const { t, language } = useText()
  if (!state) return null
  const { result, error, percent, step } = state
  if (url && result)
    return (
      <div className="ts-export" role="status">
        <p className="ts-export__title">{t('siteExport:ready', { name: result.name })}</p>
        <p>
          {t('siteExport:readyFacts', {
            files: result.files.toLocaleString(language),
            size: sizeText(result.bytes, language),
          })}
        </p>
        {result.warnings.length > 0 ? (
          <Issues title={t('siteExport:warnings')} lines={result.warnings} />
        ) : null}
        <div className="ts-export__buttons">
          <Button el="anchor" url={url} margin={false}>
            {t('siteExport:download')}
          </Button>
          <Button buttonStyle="secondary" margin={false} onClick={reset}>
            {t('siteExport:again')}
          </Button>
        </div>
      </div>
    )
  if (error || ['failed', 'cancelled', 'superseded'].includes(state.state))
    return (
      <div className="ts-export" role="alert">
        <p className="ts-export__title">{t('siteExport:failed')}</p>
        {error ? <p>{error.message}</p> : null}
        {error?.issues?.length ? (
          <Issues title={t('siteExport:warnings')} lines={error.issues.map((one) => one.message)} />
        ) : null}
        <div>
          <Button margin={false} onClick={reset}>
            {t('siteExport:tryAgain')}
          </Button>
        </div>
      </div>
    )
  const text = t(STEPS[step] ?? 'siteExport:preparing')
  return (
    <div className="ts-export">
      <p className="ts-export__title" role="status">
        {text}
      </p>
      <div
        className="ts-export__bar"
        role="progressbar"
        aria-label={t('siteExport:preparing')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={`${text}, ${percent} %`}
      >
        <div style={{ inlineSize: `${percent}%` }} />
      </div>
      <p className="ts-export__note">{t(isLost ? 'siteExport:lost' : 'siteExport:keptNote')}</p>
    </div>
  )
}

const Issues = ({ title, lines }: { title: string; lines: readonly string[] }): ReactNode => (
  <details className="ts-export__issues">
    <summary>
      {title} ({lines.length})
    </summary>
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </details>
)

const MEGABYTE = 1024 * 1024

const sizeText = (bytes: number, language: string): string =>
  new Intl.NumberFormat(language, {
    style: 'unit',
    unit: bytes < MEGABYTE ? 'kilobyte' : 'megabyte',
    maximumFractionDigits: bytes < MEGABYTE ? 0 : 1,
  }).format(bytes / (bytes < MEGABYTE ? 1024 : MEGABYTE))
