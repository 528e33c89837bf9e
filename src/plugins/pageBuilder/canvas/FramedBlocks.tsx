'use client'
import './framedBlocks.css'
import { useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import type { BlockData } from '../../../core/blocks/types'
import { renderBlocks } from '../../../render/createRenderContext'
import { useInView } from '../parts/useInView'
import { useCanvas } from './CanvasContext'
import { useFrameDress } from './useFrameDress'

/** Width that the blocks are laid out at, before they are made smaller. CSS pixels. */
const LAYOUT_WIDTH = 1024

/** Most and least height of the picture, in parts of its width. */
const MAX_RATIO = 1.2
const MIN_RATIO = 0.12

/** Height in parts of the width until the blocks were measured. */
const FIRST_RATIO = 0.5

/** Pixels around the visible part within which pictures are kept. */
const KEPT_AROUND = 400

const EMPTY_DOCUMENT = '<!doctype html><html><head></head><body></body></html>'

const PICTURE_CSS = `
html{overflow:hidden;pointer-events:none}
body{min-height:0}
*,*::before,*::after{animation:none!important;transition:none!important}
`

const MIDDLE_CSS = `
${PICTURE_CSS}
body{display:grid;grid-template-columns:minmax(0,1fr);align-content:safe center;height:100vh}
`

/**
 * A small live picture of blocks, as the site shows them. It is drawn only while it is in view, and is
 * nothing to screen readers and the keyboard: name it beside.
 */
export const FramedBlocks = ({
  blocks,
  shape,
  maxRatio = MAX_RATIO,
}: {
  blocks: readonly BlockData[]
  /**
   * A picture of this shape, with the blocks in its middle. A constant. `width` is what they are laid out
   * at, in CSS pixels, `ratio` the height in parts of the width.
   * @default as wide as a page and as high as the blocks
   */
  shape?: PictureShape
  /** Most height without a shape, in parts of the width; what is below is cut off. @default 1.2 */
  maxRatio?: number
}): ReactNode => {
  const box = useRef<HTMLDivElement>(null)
  const seen = useInView(box, KEPT_AROUND)
  const [width, setWidth] = useState(0)
  const [measured, setMeasured] = useState(FIRST_RATIO)
  const ratio = shape?.ratio ?? measured
  const layoutWidth = shape?.width ?? LAYOUT_WIDTH

  useEffect(() => {
    const element = box.current
    if (!element) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(entry.contentRect.width)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  return (
    <div
      ref={box}
      className="ts-builder-framed"
      style={{ aspectRatio: `1 / ${ratio}` }}
      aria-hidden="true"
      inert
    >
      {seen && width > 0 ? (
        <Picture
          blocks={blocks}
          width={layoutWidth}
          zoom={width / layoutWidth}
          ratio={ratio}
          maxRatio={maxRatio}
          onRatio={shape ? undefined : setMeasured}
        />
      ) : null}
    </div>
  )
}

type PictureShape = { width: number; ratio: number }

const Picture = ({
  blocks,
  width,
  zoom,
  ratio,
  maxRatio,
  onRatio,
}: {
  blocks: readonly BlockData[]
  /** That the blocks are laid out at. */
  width: number
  zoom: number
  ratio: number
  maxRatio: number
  /** Told how high the blocks are; without it they stand in the picture's middle. */
  onRatio?: (ratio: number) => void
}): ReactNode => {
  const [frame, setFrame] = useState<Document | null>(null)
  const ready = useFrameDress(frame, onRatio ? PICTURE_CSS : MIDDLE_CSS)

  useEffect(() => {
    if (!frame || !ready || !onRatio) return
    const observer = new ResizeObserver(() => {
      const measured = frame.body.scrollHeight / width
      if (measured > 0) onRatio(Math.min(maxRatio, Math.max(MIN_RATIO, measured)))
    })
    observer.observe(frame.body)
    return () => observer.disconnect()
  }, [frame, maxRatio, ready, onRatio, width])

  return (
    <iframe
      title=""
      tabIndex={-1}
      srcDoc={EMPTY_DOCUMENT}
      style={{
        width,
        height: Math.ceil(width * ratio),
        transform: `scale(${zoom})`,
      }}
      onLoad={({ currentTarget }) => setFrame(currentTarget.contentDocument)}
    >
      {frame && ready ? createPortal(<Blocks blocks={blocks} />, frame.body) : null}
    </iframe>
  )
}

const Blocks = ({ blocks }: { blocks: readonly BlockData[] }): ReactNode => {
  const { page, services, media } = useCanvas()
  useSyncExternalStore(media.subscribe, media.version, media.version)
  // Without the canvas' drop zones: what stands in slots is drawn as it is.
  return renderBlocks(blocks, { page, services: { ...services, slot: undefined } })
}
