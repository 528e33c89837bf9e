import type { StepType } from '../stepTypes'

export type Point = { x: number; y: number }

/** A step as it is drawn. A frame holds others, below its head. Pixels, from the drawing's top left. */
export type LayoutBox = {
  id: string
  type: StepType
  kind: 'box' | 'frame'
  /** Id of the frame it stands in. */
  parent: string | null
  x: number
  y: number
  width: number
  height: number
}

/** The way from a step to one that waits for it; it goes down, through its points. */
export type LayoutEdge = { from: string; to: string; points: Point[] }

export type TeamLayout = {
  width: number
  height: number
  /** Each frame before what it holds. */
  boxes: LayoutBox[]
  edges: LayoutEdge[]
}

/** How large a drawing is. Pixels. */
export type LayoutSizes = {
  box: { width: number; height: number }
  /** Round what a frame holds. */
  frame: { head: number; side: number; bottom: number }
  /** Between two side by side, and between rows. */
  gap: { x: number; y: number }
  /** Room that a way takes between the steps of a row that it passes. */
  lane: number
}
