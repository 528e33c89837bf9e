'use client'
import { getTranslation } from '@payloadcms/translations'
import { useConfig, useTranslation } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { blockLabel } from '../../../core/builder/blockLabel'
import { locate } from '../../../core/builder/locate'
import type { Layout } from '../../../core/builder/types'
import { refusedIssues } from '../checks/refusedIssues'
import { useEditor } from '../editor/EditorContext'
import type { FieldError } from '../save/sendChange'
import { useText } from '../text/useText'
import { useBuilder } from '../view/BuilderContext'

/** What a version refers to that was deleted since, by block. */
export const MissingInVersion = ({
  layout,
  missing,
}: {
  /** Of the version. */
  layout: Layout
  missing: readonly FieldError[]
}): ReactNode => {
  const { t } = useText()
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const { registry } = useEditor()
  const { data } = useBuilder()
  const nameOf = (error: FieldError): string => {
    const [issue] = refusedIssues({
      errors: [error],
      refused: layout,
      layout,
      registry,
      field: data.field,
    })
    const found = issue?.block ? locate({ layout, registry, id: issue.block }) : null
    const labels = config.collections.find(({ slug }) => slug === error.missing?.relationTo)?.labels
    const kind = labels ? getTranslation(labels.singular, i18n) : (error.missing?.relationTo ?? '')
    return [kind, found && blockLabel({ block: found.block, registry })].filter(Boolean).join(' – ')
  }
  return (
    <div className="ts-builder-versions__note" role="alert">
      <strong>{t('builder:versionMissing')}</strong>
      <ul>
        {missing.map((error) => (
          <li key={error.path}>{nameOf(error)}</li>
        ))}
      </ul>
      <span>{t('builder:versionMissingNote')}</span>
    </div>
  )
}
