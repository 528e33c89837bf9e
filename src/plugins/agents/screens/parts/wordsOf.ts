import type { PayloadRequest } from 'payload'
import type { TextKey } from '../../text/useText'

/** The agents' words for what is rendered on the server. */
export const wordsOf = (req: PayloadRequest): ((key: TextKey) => string) => {
  const say = req.i18n.t as unknown as (key: string) => string
  return (key) => say(`agents:${key}`)
}
