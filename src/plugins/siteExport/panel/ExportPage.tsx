'use client'
import type { ReactNode } from 'react'
import { ExportButton } from './ExportButton'

/** The export's button in the builder's bar; nothing for what is no page, e.g. a section. */
export const ExportPage = ({
  collection,
  documentId,
  siteId,
}: {
  collection: string
  documentId: string
  siteId: string | null
}): ReactNode =>
  collection === 'pages' && siteId ? <ExportButton siteId={siteId} pageId={documentId} /> : null
