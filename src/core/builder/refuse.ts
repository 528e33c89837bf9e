import type { RefusalCode, TreeRefusal } from './types'

export const refusal = (code: RefusalCode, message: string, blockId?: string): TreeRefusal => ({
  code,
  message,
  ...(blockId ? { blockId } : {}),
})

/** A refused operation. */
export const refuse = (
  code: RefusalCode,
  message: string,
  blockId?: string,
): { ok: false; refusal: TreeRefusal } => ({ ok: false, refusal: refusal(code, message, blockId) })
