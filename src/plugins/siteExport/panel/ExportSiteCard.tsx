'use client'
import type { ReactNode } from 'react'
import { ExportButton } from './ExportButton'

/** The export's button on a site's card of the dashboard. */
export const ExportSiteCard = ({ siteId }: { siteId: string }): ReactNode => (
  <ExportButton siteId={siteId} pageId={null} size="small" />
)
