'use client'
import { Fragment, useContext, useSyncExternalStore, type ReactNode } from 'react'
import type { BlockData } from '../../../core/blocks/types'
import type { BlockRegistry } from '../../../core/blocks/registry'
import { setSlot } from '../../../core/builder/setSlot'
import { slotsIn } from '../../../core/builder/slotsIn'
import { RenderBlock } from '../../../render/createRenderContext'
import { useEditor } from '../editor/EditorContext'
import { BlockBoundary } from './BlockBoundary'
import { PlaceContext, useCanvas } from './CanvasContext'
import { useIsLate } from './useIsLate'
import { useRootElement } from './useRootElement'
import { useShownBlock } from './useShownBlock'

export type CanvasBlockProps = {
  id: string
  puck: { dragRef: ((element: Element | null) => void) | null }
} & Record<string, unknown>

/** A block of the library as a component of Puck's canvas, drawn by the renderer of published pages. */
export const canvasBlock = (blockType: string): ((props: CanvasBlockProps) => ReactNode) => {
  const CanvasBlock = (props: CanvasBlockProps): ReactNode => {
    const { id, puck } = props
    const { registry } = useEditor()
    const { page, services, media } = useCanvas()
    const place = useContext(PlaceContext)
    const shown = useShownBlock(id)
    useSyncExternalStore(media.subscribe, media.version, media.version)
    const ref = useRootElement(puck.dragRef)
    const isLate = useIsLate(id)
    if (isLate)
      return (
        <Fragment ref={ref}>
          <div className="ts-late" aria-hidden="true" />
        </Fragment>
      )
    // Just dropped: the editor has it a moment later.
    const block = shown ?? { ...registry.get(blockType)?.defaults, id, blockType }
    return (
      <Fragment ref={ref}>
        <BlockBoundary block={block}>
          {RenderBlock({ block: withZones({ block, props, registry }), place, page, services })}
        </BlockBoundary>
      </Fragment>
    )
  }
  return CanvasBlock
}

/** Puts Puck's drop zones where a block has its slots. */
const withZones = ({
  block,
  props,
  registry,
}: {
  block: BlockData
  props: CanvasBlockProps
  registry: BlockRegistry
}): BlockData =>
  slotsIn({ block, registry }).reduce((result, { path }) => {
    const zone = path
      .split('.')
      .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], props)
    return setSlot(result, path, (zone ?? []) as BlockData[])
  }, block)
