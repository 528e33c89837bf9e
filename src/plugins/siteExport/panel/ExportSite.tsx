'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { ExportButton } from './ExportButton'

/** The export's button on a site's edit screen. */
export const ExportSite = (): ReactNode => {
  const { id } = useDocumentInfo()
  return id ? <ExportButton siteId={String(id)} pageId={null} /> : null
}
