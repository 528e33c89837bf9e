/** A width that the canvas is shown at. CSS pixels; `null`: the room there is. */
export type Viewport = { name: 'mobile' | 'tablet' | 'desktop' | 'free'; width: number | null }

export const VIEWPORTS: readonly (Viewport & { icon: string })[] = [
  { name: 'desktop', width: 1280, icon: 'monitor' },
  { name: 'tablet', width: 768, icon: 'tablet' },
  { name: 'mobile', width: 375, icon: 'smartphone' },
]

export const DEFAULT_VIEWPORT: Viewport = { name: 'desktop', width: 1280 }

/** Narrowest and widest free width. CSS pixels. */
export const FREE_WIDTH = { min: 280, max: 2560 }

/** A free width, kept within its limits. */
export const freeViewport = (width: number): Viewport => ({
  name: 'free',
  width: Math.round(Math.min(FREE_WIDTH.max, Math.max(FREE_WIDTH.min, width || 0))),
})
