'use client'
import type { ComponentType, ReactNode } from 'react'
import type { RenderServices } from '../../../render/createRenderContext'
import { PlaceContext } from './CanvasContext'

/** Pixels of an empty slot: enough to drop on. */
const EMPTY_HEIGHT = 96

type PuckSlot = ComponentType<{ className?: string; minEmptyHeight?: number }>

/** In the canvas a slot's value is Puck's drop zone for it. */
export const canvasSlot: NonNullable<RenderServices['slot']> = ({ blocks, place, className }) => {
  if (typeof blocks !== 'function') return null
  const Slot = blocks as PuckSlot
  return (
    <PlaceContext value={place}>
      <Slot className={className ?? 'tb-slot'} minEmptyHeight={EMPTY_HEIGHT} />
    </PlaceContext>
  ) as ReactNode
}
