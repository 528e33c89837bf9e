/** The element that a block is drawn as in the canvas; `null` while it is not there. */
export const elementOfBlock = (frame: Document, id: string): HTMLElement | null =>
  frame.querySelector<HTMLElement>(`[data-puck-component="${CSS.escape(id)}"]`)
