'use client'
import { getTranslation } from '@payloadcms/translations'
import { useTranslation } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { isFieldLocked } from '../../../core/blocks/lockedFields'
import type { BlockData } from '../../../core/blocks/types'
import { LockNote } from '../parts/LockNote'
import { useText } from '../text/useText'
import { useLockableFields } from './useLockableFields'

/** Says which fields of a form are locked; nothing where none is. */
export const LockedFieldsNote = ({ block }: { block: BlockData }): ReactNode => {
  const { t } = useText()
  const { i18n } = useTranslation()
  const names = useLockableFields(block.blockType)
    .filter(({ name }) => isFieldLocked({ block, path: name }))
    .map(({ name, label }) => (label ? getTranslation(label as string, i18n) : name))
  return names.length > 0 ? (
    <LockNote>{t('builder:lockedFieldsAre', { names: names.join(', ') })}</LockNote>
  ) : null
}
