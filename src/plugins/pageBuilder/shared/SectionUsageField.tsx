'use client'
import './shared.css'
import { useDocumentInfo, useFormFields } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { SectionUsageList } from './SectionUsageList'

/** The pages that use a shared section, beside Payload's own form. */
export const SectionUsageField = (): ReactNode => {
  const { id, lastUpdateTime } = useDocumentInfo()
  const kind = useFormFields(([fields]) => fields.kind?.value)
  if (!id || kind !== 'shared') return null
  return (
    <div className="field-type">
      <SectionUsageList id={String(id)} revision={String(lastUpdateTime)} />
    </div>
  )
}
