'use client'
import './export.css'
import { Button, Drawer, Spinner, useModal } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { useText } from '../text/useText'
import { ExportChoices } from './ExportChoices'
import { ExportProgress } from './ExportProgress'
import { useExport } from './useExport'

/** Opens the export's drawer; an export goes on when the drawer is closed. */
export const ExportButton = ({
  siteId,
  pageId,
  size = 'medium',
}: {
  siteId: string
  /** `null`: of a site. */
  pageId: string | null
  /** Of a site's button. @default 'medium' */
  size?: 'small' | 'medium'
}): ReactNode => {
  const { t } = useText()
  const { openModal } = useModal()
  const work = useExport()
  // Several stand on one screen.
  const slug = `tausestack-export-${pageId ?? siteId}`
  const label = t(pageId === null ? 'siteExport:exportSite' : 'siteExport:exportPage')
  const busyText = work.isBusy
    ? `${t('siteExport:preparing')} ${work.state?.percent ?? 0} %`
    : undefined
  return (
    <>
      {pageId === null ? (
        <Button
          buttonStyle="secondary"
          size={size}
          margin={false}
          extraButtonProps={{ 'aria-haspopup': 'dialog' }}
          onClick={() => openModal(slug)}
        >
          {busyText ?? label}
        </Button>
      ) : (
        // Of the builder's bar, where icons stand.
        <button
          type="button"
          className="ts-builder-icon-button"
          aria-haspopup="dialog"
          aria-label={busyText ? `${label} ${busyText}` : label}
          title={busyText ?? label}
          onClick={() => openModal(slug)}
        >
          {busyText ? <Spinner loadingText={null} size="sm" /> : <DownloadIcon />}
        </button>
      )}
      <Drawer slug={slug} title={label.replace(/\s*…$/, '')}>
        {work.state ? (
          <ExportProgress work={work} />
        ) : (
          <ExportChoices
            siteId={siteId}
            pageId={pageId}
            refusal={work.refusal}
            isBusy={work.isBusy}
            onStart={work.start}
          />
        )}
      </Drawer>
    </>
  )
}

/** Lucide's `download`, as the builder's other icons. */
const DownloadIcon = (): ReactNode => (
  <svg
    width="16"
    height="16"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d="M12 15V3" />
    <path d="M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4" />
    <path d="m7 10 5 5 5-5" />
  </svg>
)
