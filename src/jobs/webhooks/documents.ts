import type { Environment } from '../../core/release/types'

/** A webhook of a site as it is stored. */
export type WebhookDocument = {
  id: string
  tenant: unknown
  site: unknown
  name: string
  environment: Environment
  url: string
  enabled?: boolean | null
  secretHint?: string | null
  sealId?: string | null
  sealedSecret?: string | null
  sealedPrevious?: string | null
  previousUntil?: string | null
  createdAt: string
  updatedAt: string
}

/** One message to one webhook, with how far it has come. */
export type WebhookDeliveryDocument = {
  id: string
  tenant: unknown
  webhook: unknown
  release?: unknown
  /** Made once a webhook and event. */
  key: string
  event: 'release.published' | 'webhook.test'
  state: 'due' | 'sent' | 'failed'
  attempts?: number | null
  /** While a try is under way: when it counts as lost. */
  nextAttemptAt?: string | null
  status?: number | null
  error?: string | null
  body?: unknown
  sentAt?: string | null
  createdAt: string
  updatedAt: string
}
