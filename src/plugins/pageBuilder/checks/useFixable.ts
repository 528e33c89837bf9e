'use client'
import { isFieldLocked } from '../../../core/blocks/lockedFields'
import { locate } from '../../../core/builder/locate'
import { mayEdit } from '../../../core/builder/lockOf'
import type { CheckIssue } from '../../../core/checks/types'
import { useEditor } from '../editor/EditorContext'
import { useBuilder } from '../view/BuilderContext'

/** Whether an issue can be put right by a click of this user. */
export const useFixable = (): ((issue: CheckIssue) => boolean) => {
  const { layout, registry, contentOnly } = useEditor()
  const { readOnly } = useBuilder()
  return ({ fix }) => {
    if (fix === undefined || readOnly) return false
    const place = { layout: layout(), registry, contentOnly, id: fix.block }
    const block = locate(place)?.block
    return (
      block !== undefined &&
      mayEdit(place) &&
      !fix.changes.some(({ path }) => isFieldLocked({ block, path }))
    )
  }
}
