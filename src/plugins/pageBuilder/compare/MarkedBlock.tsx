'use client'
import { Fragment, useCallback, useSyncExternalStore, type ReactNode } from 'react'
import type { BlockData } from '../../../core/blocks/types'
import { blocksIn } from '../../../render/blocksIn'
import {
  RenderBlock,
  type BlockSurroundings,
  type RenderServices,
} from '../../../render/createRenderContext'
import { useCanvas } from '../canvas/CanvasContext'
import { useRootElement } from '../canvas/useRootElement'

/** Attribute of a block's first element; its value is the block's id. */
export const BLOCK_ATTRIBUTE = 'data-ts-block'

/** Blocks as they are published, each of which can be found by its id. */
export const markedBlocks = (blocks: unknown, place: BlockSurroundings): ReactNode =>
  blocksIn(blocks).map((block, index) => (
    <MarkedBlock
      key={block.id ?? index}
      block={block}
      place={place.depth === 0 ? { ...place, rootIndex: index } : place}
    />
  ))

const slot: NonNullable<RenderServices['slot']> = ({ blocks, place, className }) => {
  const children = markedBlocks(blocks, place)
  return className ? <div className={className}>{children}</div> : children
}

const MarkedBlock = ({
  block,
  place,
}: {
  block: BlockData
  place: BlockSurroundings
}): ReactNode => {
  const { page, services, media } = useCanvas()
  useSyncExternalStore(media.subscribe, media.version, media.version)
  const id = String(block.id)
  const ref = useRootElement(
    useCallback((element: Element | null) => element?.setAttribute(BLOCK_ATTRIBUTE, id), [id]),
  )
  return (
    <Fragment ref={ref}>
      {RenderBlock({ block, place, page, services: { ...services, slot } })}
    </Fragment>
  )
}
