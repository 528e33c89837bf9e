'use client'
import { getTranslation } from '@payloadcms/translations'
import { useTranslation } from '@payloadcms/ui'
import { useId, type ReactNode } from 'react'
import { lockedFieldsOf } from '../../../core/blocks/lockedFields'
import type { BlockData } from '../../../core/blocks/types'
import { updateBlock } from '../../../core/builder/updateBlock'
import { useEditor } from '../editor/EditorContext'
import { useText } from '../text/useText'
import { useLockableFields } from './useLockableFields'

/** Which fields of a block are locked, for those who may lock: one box each, one step each. */
export const LockedFields = ({ block }: { block: BlockData }): ReactNode => {
  const { t } = useText()
  const { i18n } = useTranslation()
  const id = useId()
  const store = useEditor()
  const fields = useLockableFields(block.blockType)
  const locked = lockedFieldsOf(block)
  const count = fields.filter(({ name }) => locked.includes(name)).length
  const toggle = (name: string, isLocked: boolean): void =>
    void store.apply(
      updateBlock({
        layout: store.layout(),
        registry: store.registry,
        id: String(block.id),
        data: {
          ...block,
          lockedFields: isLocked ? [...locked, name] : locked.filter((other) => other !== name),
        },
      }),
      { label: 'stepLock' },
    )
  return (
    <details className="ts-builder-locked-fields">
      <summary>
        <span id={id}>{t('builder:lockedFields')}</span>
        {count > 0 ? ` (${count})` : null}
      </summary>
      <ul aria-labelledby={id}>
        {fields.map(({ name, label }) => (
          <li key={name}>
            <label>
              <input
                type="checkbox"
                checked={locked.includes(name)}
                onChange={({ target }) => toggle(name, target.checked)}
              />
              {label ? getTranslation(label as string, i18n) : name}
            </label>
          </li>
        ))}
      </ul>
    </details>
  )
}
