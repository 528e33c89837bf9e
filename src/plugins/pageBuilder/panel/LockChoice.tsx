'use client'
import { useId, type ReactNode } from 'react'
import { LOCKS } from '../../../core/blocks/lockField'
import type { BlockData } from '../../../core/blocks/types'
import { lockOf } from '../../../core/builder/lockOf'
import { updateBlock } from '../../../core/builder/updateBlock'
import { useEditor } from '../editor/EditorContext'
import { lockReason } from '../editor/lockReason'
import { LockNote } from '../parts/LockNote'
import type { TextKey } from '../text/keys'
import { useText } from '../text/useText'
import { useBuilder } from '../view/BuilderContext'
import { LockedFields } from './LockedFields'

/** How far a block is locked: a choice for those who may lock, for others the reason. */
export const LockChoice = ({ block }: { block: BlockData }): ReactNode => {
  const { t } = useText()
  const id = useId()
  const store = useEditor()
  const { data, readOnly } = useBuilder()
  const { contentOnly } = store
  const reason = lockReason(block, contentOnly)
  const mayLock = data.can.lock && !readOnly && !contentOnly
  const choose = (lock: string): void =>
    void store.apply(
      updateBlock({
        layout: store.layout(),
        registry: store.registry,
        id: String(block.id),
        data: { ...block, lock },
      }),
      { label: 'stepLock' },
    )
  return (
    <>
      {reason ? <LockNote>{t(reason)}</LockNote> : null}
      {mayLock ? (
        <>
          <div className="ts-builder-lock-choice">
            <label htmlFor={id}>{t('builder:lock')}</label>
            <select id={id} value={lockOf(block)} onChange={({ target }) => choose(target.value)}>
              {LOCKS.map((lock) => (
                <option key={lock} value={lock}>
                  {t(`builder:lock_${lock}` as TextKey)}
                </option>
              ))}
            </select>
          </div>
          {store.registry.get(block.blockType)?.reference ? null : <LockedFields block={block} />}
        </>
      ) : null}
    </>
  )
}
