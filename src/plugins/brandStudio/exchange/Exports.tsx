'use client'
import { useConfig } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { BrandExport } from '../../../core/api/brands'
import { useStudio } from '../state/StudioContext'
import { useText, type TextKey } from '../text/useText'

type Row = { file: BrandExport; label: TextKey; help: TextKey; isShown?: boolean }

/** The profile as files to take away. */
export const Exports = (): ReactNode => {
  const { t, language } = useText()
  const { data, state } = useStudio()
  const { config } = useConfig()
  const sheetLanguage = language.startsWith('es') ? 'es' : 'en'
  const urlOf = (file: BrandExport): string =>
    `${config.serverURL}${config.routes.api}/v1/brands/${data.id}/export/${file}${file.startsWith('sheet') ? `?language=${sheetLanguage}` : ''}`
  const rows: Row[] = [
    { file: 'brand.yml', label: 'brandStudio:exportYml', help: 'brandStudio:exportYmlHelp' },
    {
      file: 'tokens.json',
      label: 'brandStudio:exportTokens',
      help: 'brandStudio:exportTokensHelp',
    },
    { file: 'tokens.css', label: 'brandStudio:exportCss', help: 'brandStudio:exportCssHelp' },
    {
      file: 'sheet.html',
      label: 'brandStudio:exportSheet',
      help: data.hasPdf ? 'brandStudio:exportSheetHelp' : 'brandStudio:exportSheetOnly',
      isShown: true,
    },
    ...(data.hasPdf
      ? ([
          { file: 'sheet.pdf', label: 'brandStudio:exportPdf', help: 'brandStudio:exportPdfHelp' },
        ] as const)
      : []),
  ]
  return (
    <div>
      <h3>{t('brandStudio:exportTitle')}</h3>
      {state.status === 'saved' ? null : (
        <p className="ts-studio__note">{t('brandStudio:exportNote')}</p>
      )}
      <ul className="ts-studio-exports">
        {rows.map(({ file, label, help, isShown }) => (
          <li key={file}>
            <a
              href={urlOf(file)}
              {...(isShown ? { target: '_blank', rel: 'noopener' } : { download: '' })}
            >
              {t(label)}
            </a>
            <p>{t(help)}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}
