'use client'
import { useLayoutEffect, useRef, useState, type ReactElement } from 'react'
import type { BlockPlacement } from '../../../core/blocks/types'
import { FramedBlocks } from '../canvas/FramedBlocks'
import { useEditor } from '../editor/EditorContext'
import { useBlockName } from '../text/useBlockName'
import { pictureOf } from './pictureOf'

/** How blocks are laid out for their pictures: what is small on a page is shown larger. */
const SHAPES: Record<BlockPlacement, { width: number; ratio: number }> = {
  root: { width: 560, ratio: 0.64 },
  container: { width: 440, ratio: 0.64 },
  content: { width: 340, ratio: 0.64 },
}

/** A block's picture, as it looks when newly inserted, and its name. */
export const BlockCard = ({ slug }: { slug: string }): ReactElement => {
  const nameOf = useBlockName()
  const { registry } = useEditor()
  const definition = registry.get(slug)
  const card = useRef<HTMLDivElement>(null)
  const [isCopy, setIsCopy] = useState(true)
  // The drag and drop draws each card twice: the other one is there while this one is dragged away.
  useLayoutEffect(() => {
    setIsCopy(Boolean(card.current?.closest('[class*="_Drawer-draggableBg"]')))
  }, [])
  return (
    <div className="ts-builder-card" title={definition?.description} ref={card}>
      <div className="ts-builder-card__picture" aria-hidden="true">
        {isCopy ? null : (
          <FramedBlocks
            blocks={pictureOf({ registry, slug })}
            shape={SHAPES[definition?.placement ?? 'root']}
          />
        )}
      </div>
      <span className="ts-builder-card__name">{nameOf(slug)}</span>
    </div>
  )
}
