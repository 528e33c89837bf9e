import type { PayloadRequest } from 'payload'
import type { LanguageModel, Micros } from '../../core/ai/languageModel'
import { modelKeyPlace, openSecret } from '../../core/ai/sealSecret'
import { notFound, TauseError } from '../../core/errors'
import type { WritingServices } from './types'

const MICROS_A_DOLLAR = 1_000_000

export type TenantRecord = {
  status?: 'active' | 'suspended' | null
  limits?: { aiBudgetUsd?: number | null } | null
  ai?: {
    provider?: string | null
    model?: string | null
    baseUrl?: string | null
    sealedKey?: string | null
    monthlyBudgetUsd?: number | null
    priceInput?: number | null
    priceOutput?: number | null
  } | null
}

export type TenantModel = {
  model: LanguageModel
  /** What counts together: calls of the platform's model, or of the tenant's own. */
  purse: 'platform' | 'own'
  /** For a month; `null`: no limit. */
  budget: Micros | null
}

/**
 * The tenant as far as it matters here.
 *
 * Past access control: whoever may ask a model need not be allowed to read how it is reached.
 *
 * @throws TauseError `not_found`.
 */
export const findTenant = async (req: PayloadRequest, tenantId: string): Promise<TenantRecord> => {
  const tenant = (await req.payload.db.findOne({
    collection: 'tenants',
    where: { id: { equals: tenantId } },
    req,
  })) as unknown as TenantRecord | null
  if (!tenant) throw notFound('tenant', tenantId)
  return tenant
}

/**
 * The model that writes for a tenant, and what it may spend.
 *
 * @throws TauseError `conflict` for a key that cannot be opened any more.
 */
export const tenantModel = ({
  tenant,
  tenantId,
  secret,
  platform,
  modelName,
}: {
  tenant: TenantRecord
  tenantId: string
  /** PAYLOAD_SECRET. */
  secret: string
  platform: WritingServices['ai']
  /** Another model of the tenant's own provider; what the platform pays for is the platform's choice. */
  modelName?: string
}): TenantModel => {
  const own = tenant.ai ?? {}
  const limit = micros(own.monthlyBudgetUsd)
  if (own.provider === 'offline')
    return { model: platform.createModel({ provider: 'offline' }), purse: 'own', budget: null }
  if (own.provider !== 'openai-compatible' && own.provider !== 'anthropic') {
    const given = micros(tenant.limits?.aiBudgetUsd) ?? platform.monthlyBudget
    return {
      model: platform.createModel(platform.platform),
      purse: 'platform',
      budget: limit === null ? given : given === null ? limit : Math.min(limit, given),
    }
  }
  const apiKey = own.sealedKey
    ? openSecret({
        sealed: own.sealedKey,
        secret,
        place: modelKeyPlace(tenantId),
      })
    : undefined
  if (apiKey === null)
    throw new TauseError({
      code: 'conflict',
      status: 409,
      message:
        'The API key of the tenant’s language model cannot be opened: PAYLOAD_SECRET has changed. Enter the key again in the tenant’s settings.',
    })
  return {
    model: platform.createModel({
      provider: own.provider,
      model: modelName ?? own.model ?? '',
      baseUrl: own.baseUrl?.replace(/\/+$/, '') || undefined,
      apiKey,
      ...(typeof own.priceInput === 'number' &&
        typeof own.priceOutput === 'number' && {
          price: { input: own.priceInput, output: own.priceOutput },
        }),
      trusted: false,
    }),
    purse: 'own',
    budget: limit,
  }
}

const micros = (dollars: number | null | undefined): Micros | null =>
  typeof dollars === 'number' ? Math.round(dollars * MICROS_A_DOLLAR) : null
