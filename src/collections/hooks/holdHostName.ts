import {
  type CollectionBeforeChangeHook,
  type CollectionSlug,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { isUniqueViolation } from '../../core/api/isUniqueViolation'
import { claimMove, type ClaimMove, type ClaimRow } from '../../core/domains/claimMove'
import { idOf } from '../../core/tenancy/idOf'
import { inLanguage } from './inLanguage'

const CLAIMS = 'domain-claims' as CollectionSlug

/**
 * Makes a host the tenant's before its domain is verified by hand, as checks do by themselves: many may
 * claim a host, one owns it. Who comes second is refused, without being told who has it.
 *
 * Looks past access control, at what other tenants have.
 */
export const holdHostName: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const { ownership, host } = { ...originalDoc, ...data } as { ownership?: string; host?: string }
  const tenantId = idOf(data.tenant ?? originalDoc?.tenant)
  if (ownership !== 'verified' || !host || tenantId === undefined) return data
  const row = (await req.payload.db.findOne({
    collection: CLAIMS,
    where: { host: { equals: host } },
    req,
  })) as unknown as ClaimRow | null
  // Of a new domain the id is not known yet: `bindHostName` writes it down.
  const domainId = idOf(originalDoc?.id) ?? ''
  const move = claimMove({ row, host, tenantId, domainId, now: new Date() })
  if (await isMade(move, req)) return data
  const message = inLanguage(
    req,
    move.kind === 'refuse' && move.refusal.code === 'quarantined'
      ? {
          en: `"${host}" was another tenant's until lately and is kept free until ${move.refusal.until.slice(0, 10)}. Verify it then.`,
          es: `«${host}» fue hasta hace poco de otra organización y se reserva hasta ${move.refusal.until.slice(0, 10)}. Verifíquelo entonces.`,
        }
      : {
          en: `"${host}" is verified for another tenant. Withdraw its verification there before you verify it here.`,
          es: `«${host}» está verificado para otra organización. Retire allí la verificación antes de verificarlo aquí.`,
        },
  )
  throw new ValidationError(
    { collection: 'domains', errors: [{ path: 'ownership', message }] },
    req.t,
  )
}

const isMade = async (move: ClaimMove, req: PayloadRequest): Promise<boolean> => {
  const now = new Date().toISOString()
  if (move.kind === 'keep') return true
  if (move.kind === 'refuse') return false
  if (move.kind === 'update') {
    const where = { and: Object.entries(move.expected).map(([name, value]) => ({ [name]: value })) }
    const data = { ...move.data, updatedAt: now }
    const options = { atomic: true }
    return (
      (await req.payload.db.updateOne({ collection: CLAIMS, where, data, options, req })) !== null
    )
  }
  try {
    const data = { ...move.data, createdAt: now, updatedAt: now }
    await req.payload.db.create({ collection: CLAIMS, data, req })
    return true
  } catch (error) {
    if (isUniqueViolation(error, req)) return false
    throw error
  }
}
