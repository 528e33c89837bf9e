'use client'
import { toast } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'
import type { BlockData } from '../../../core/blocks/types'
import { useEditor } from '../editor/EditorContext'
import { useText } from '../text/useText'
import type { BriefForm } from './aiMemory'
import { insertGenerated, type Placing } from './insertGenerated'
import { PlacePageDialog } from './PlacePageDialog'

/** Inserts generated blocks; for a whole page it asks how, unless there is nothing yet. */
export const useInsert = (): {
  insert: (blocks: readonly BlockData[], of: BriefForm['of']) => void
  /** The question, while it is open. */
  question: ReactNode
} => {
  const { t } = useText()
  const store = useEditor()
  const [asked, setAsked] = useState<readonly BlockData[] | null>(null)
  const put = (blocks: readonly BlockData[], how: Placing): void => {
    setAsked(null)
    if (insertGenerated({ store, blocks, how })) toast.success(t('builder:aiInserted'))
  }
  return {
    insert: (blocks, of) => {
      if (of === 'page' && store.layout().length > 0) setAsked(blocks)
      else put(blocks, of === 'page' ? 'append' : 'near')
    },
    question: asked ? (
      <PlacePageDialog onPlace={(how) => put(asked, how)} onClose={() => setAsked(null)} />
    ) : null,
  }
}
