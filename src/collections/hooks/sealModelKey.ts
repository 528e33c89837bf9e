import { type CollectionBeforeChangeHook, ValidationError } from 'payload'
import { modelKeyPlace, sealSecret } from '../../core/ai/sealSecret'

/** Characters of a key that are kept in clear, so that it can be recognised. */
const SHOWN = 4

type Ai = { apiKey?: string | null; provider?: string | null }

/**
 * Keeps a tenant's own API key as an envelope that opens for this tenant only. The key itself is never
 * written; a new provider drops the old one's key.
 */
export const sealModelKey: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req }) => {
  const ai = data.ai as Ai | undefined
  if (!ai) return data
  const { apiKey, ...rest } = ai
  const value = typeof apiKey === 'string' ? apiKey.trim() : ''
  if (!value) {
    const before = (originalDoc?.ai as Ai | undefined)?.provider ?? 'platform'
    const moved = operation === 'update' && rest.provider && rest.provider !== before
    return { ...data, ai: moved ? { ...rest, sealedKey: null, keyHint: null } : rest }
  }
  if (operation === 'create')
    throw new ValidationError(
      {
        collection: 'tenants',
        errors: [
          { path: 'ai.apiKey', message: 'Save the tenant first: its key is bound to its id.' },
        ],
      },
      req.t,
    )
  return {
    ...data,
    ai: {
      ...rest,
      sealedKey: sealSecret({
        value,
        secret: req.payload.secret,
        place: modelKeyPlace(String(originalDoc?.id)),
      }),
      keyHint: `…${value.slice(-SHOWN)}`,
    },
  }
}
