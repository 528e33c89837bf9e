'use client'
import { createContext, useContext } from 'react'
import type { BlockSurroundings, RenderServices } from '../../../render/createRenderContext'
import type { CanvasData } from '../types'
import type { MediaStore } from './mediaStore'

export type CanvasValue = {
  page: CanvasData['page']
  services: RenderServices
  media: MediaStore
}

export const CanvasContext = createContext<CanvasValue | null>(null)

/** @throws Error outside a canvas. */
export const useCanvas = (): CanvasValue => {
  const value = useContext(CanvasContext)
  if (!value) throw new Error('useCanvas works inside a canvas only.')
  return value
}

/** Where the blocks of the slot around stand; root blocks start from this. */
const ROOT_PLACE: BlockSurroundings = { depth: 0, headingLevel: 2, rootIndex: 0 }

export const PlaceContext = createContext<BlockSurroundings>(ROOT_PLACE)
