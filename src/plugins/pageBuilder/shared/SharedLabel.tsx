'use client'
import { useSyncExternalStore, type ReactNode } from 'react'
import { locate } from '../../../core/builder/locate'
import { idOf } from '../../../core/tenancy/idOf'
import { useEditor } from '../editor/EditorContext'
import { useText } from '../text/useText'
import { useSections } from './SectionsContext'

/** Name of the shared section that a block stands for. */
export const SharedLabel = ({ id }: { id: string }): ReactNode => {
  const { t } = useText()
  const editor = useEditor()
  const { store } = useSections()
  useSyncExternalStore(store.subscribe, store.version, store.version)
  const { registry } = editor
  const block = locate({ layout: editor.layout(), registry, id })?.block
  const section = idOf(block?.section)
  const name = section ? store.get(section)?.name : undefined
  return name === undefined
    ? (registry.get(block?.blockType ?? '')?.labels.singular ?? null)
    : t('builder:sharedMark', { name })
}
