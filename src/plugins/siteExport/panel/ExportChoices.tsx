'use client'
import { Button } from '@payloadcms/ui'
import { useId, useState, type ReactNode } from 'react'
import { EXPORT_FORMATS, type ExportFormat } from '../../../core/export/formats'
import { useText, type TextKey } from '../text/useText'
import type { Order } from './useExport'

const FORMAT_TEXTS: Record<ExportFormat, { label: TextKey; help: TextKey }> = {
  static: { label: 'siteExport:formatStatic', help: 'siteExport:formatStaticHelp' },
  next: { label: 'siteExport:formatNext', help: 'siteExport:formatNextHelp' },
}

/** What to export, and how. */
export const ExportChoices = ({
  siteId,
  pageId,
  refusal,
  isBusy,
  onStart,
}: {
  siteId: string
  /** `null`: only the whole site can be chosen. */
  pageId: string | null
  refusal: string | null
  isBusy: boolean
  onStart: (order: Order) => void
}): ReactNode => {
  const { t } = useText()
  const [format, setFormat] = useState<ExportFormat>('static')
  const [isPage, setIsPage] = useState(pageId !== null)
  const [drafts, setDrafts] = useState(pageId !== null)
  return (
    <form
      className="ts-export"
      onSubmit={(event) => {
        event.preventDefault()
        // Not the form around, where this stands in a document's own.
        event.stopPropagation()
        onStart({ site: siteId, page: isPage ? pageId : null, format, drafts })
      }}
    >
      {pageId === null ? null : (
        <Choices
          legend={t('siteExport:scope')}
          chosen={isPage ? 'page' : 'site'}
          onChoose={(value) => setIsPage(value === 'page')}
          options={[
            {
              value: 'page',
              label: t('siteExport:scopePage'),
              help: t('siteExport:scopePageHelp'),
            },
            {
              value: 'site',
              label: t('siteExport:scopeSite'),
              help: t('siteExport:scopeSiteHelp'),
            },
          ]}
        />
      )}
      <Choices
        legend={t('siteExport:format')}
        chosen={format}
        onChoose={(value) => setFormat(value as ExportFormat)}
        options={EXPORT_FORMATS.map((value) => ({
          value,
          label: t(FORMAT_TEXTS[value].label),
          help: t(FORMAT_TEXTS[value].help),
        }))}
      />
      <label className="ts-export__option ts-export__option--plain">
        <input
          type="checkbox"
          checked={drafts}
          onChange={({ target }) => setDrafts(target.checked)}
        />
        <span>
          <strong>{t('siteExport:drafts')}</strong>
          <small>{t('siteExport:draftsHelp')}</small>
        </span>
      </label>
      {refusal ? (
        <p className="ts-export__error" role="alert">
          {refusal}
        </p>
      ) : null}
      <div>
        <Button type="submit" margin={false} disabled={isBusy}>
          {t(isBusy ? 'siteExport:preparing' : 'siteExport:prepare')}
        </Button>
      </div>
    </form>
  )
}

const Choices = ({
  legend,
  options,
  chosen,
  onChoose,
}: {
  legend: string
  options: readonly { value: string; label: string; help: string }[]
  chosen: string
  onChoose: (value: string) => void
}): ReactNode => {
  const name = useId()
  return (
    <fieldset className="ts-export__choices">
      <legend>{legend}</legend>
      {options.map(({ value, label, help }) => (
        <label key={value} className="ts-export__option">
          <input
            type="radio"
            name={name}
            value={value}
            checked={chosen === value}
            onChange={() => onChoose(value)}
          />
          <span>
            <strong>{label}</strong>
            <small>{help}</small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
