'use client'
import type { ReactNode } from 'react'
import { chooseParent, duplicateChosen, removeChosen } from '../editor/commands'
import { moveChosen, moveIn, moveOut } from '../editor/moveAcross'
import { useEditor, useEditorState } from '../editor/EditorContext'
import { chosenRoots } from '../editor/editorStore'
import { heldReason } from '../editor/lockReason'
import { useClipboard } from '../editor/useClipboard'
import { walkToolbar } from '../keys/walkToolbar'
import { IconButton } from '../parts/IconButton'
import { LockMark } from '../parts/LockMark'
import { useText } from '../text/useText'
import { useBuilder } from './BuilderContext'

/** What can be done with the chosen blocks, floating over the canvas. */
export const BlockBar = (): ReactNode => {
  const { t } = useText()
  const store = useEditor()
  const { data, readOnly, setSavesSection } = useBuilder()
  const { copy, paste } = useClipboard()
  const count = useEditorState(({ selection }) => selection.length)
  useEditorState(({ history }) => history.present)
  if (count === 0 || readOnly) return null
  const held = heldReason(store, chosenRoots(store))
  return (
    <div
      className="ts-builder-blockbar"
      role="toolbar"
      aria-label={t('builder:blockActions')}
      onKeyDown={walkToolbar}
    >
      {held ? <LockMark reason={t(held)} size={16} /> : null}
      {count > 1 ? (
        <span className="ts-builder-blockbar__count">{t('builder:chosen', { count })}</span>
      ) : (
        <>
          <IconButton
            icon="corner-left-up"
            label={t('builder:chooseParent')}
            keys="Alt ←"
            onClick={() => chooseParent(store)}
          />
          <IconButton
            icon="arrow-up"
            label={t('builder:moveUp')}
            keys="Alt ↑"
            disabled={held !== null}
            onClick={() => moveChosen(store, -1)}
          />
          <IconButton
            icon="arrow-down"
            label={t('builder:moveDown')}
            keys="Alt ↓"
            disabled={held !== null}
            onClick={() => moveChosen(store, 1)}
          />
          <IconButton
            icon="list-indent-increase"
            label={t('builder:moveIn')}
            keys="Alt Shift →"
            disabled={held !== null}
            onClick={() => moveIn(store)}
          />
          <IconButton
            icon="list-indent-decrease"
            label={t('builder:moveOut')}
            keys="Alt Shift ←"
            disabled={held !== null}
            onClick={() => moveOut(store)}
          />
        </>
      )}
      <IconButton icon="copy" label={t('builder:copy')} keys="Ctrl C" onClick={copy} />
      <IconButton
        icon="clipboard-paste"
        label={t('builder:paste')}
        keys="Ctrl V"
        disabled={store.contentOnly}
        onClick={paste}
      />
      <IconButton
        icon="copy-plus"
        label={t('builder:duplicate')}
        keys="Ctrl D"
        disabled={held !== null}
        onClick={() => duplicateChosen(store)}
      />
      {data.sections === 'none' ? null : (
        <IconButton
          icon="bookmark-plus"
          label={t('builder:saveSection')}
          keys="Ctrl Shift S"
          onClick={() => setSavesSection(true)}
        />
      )}
      <IconButton
        icon="trash-2"
        label={t('builder:remove')}
        keys="Del"
        disabled={held !== null}
        onClick={() => removeChosen(store)}
      />
    </div>
  )
}
