import type { FieldIssue } from '../core/errors'
import type { ChannelKind } from '../core/publishing/channelKinds'
import type { PostContent } from '../core/publishing/post'

/** A channel's account as adapters get it: the secret is open here, and nowhere is it written. */
export type ChannelAccount = {
  id: string
  kind: ChannelKind
  name: string
  siteId: string | null
  email: { fromName?: string; fromAddress?: string; replyTo?: string; postalAddress?: string }
  webhook: { url?: string }
  secret: string | null
}

/** Who gets one delivery. Channels without recipients have one with an empty address. */
export type Recipient = { address: string; name?: string; subscriberId?: string }

/** A picture with its bytes, read when it is needed. */
export type MediaFile = {
  id: string
  name: string
  type: string
  alt: string
  url: string
  bytes: number
  read: () => Promise<Buffer>
}

/** What all deliveries of a post have in common. */
export type PostToSend = {
  id: string
  /** Hash of `content`. */
  version: string
  content: PostContent
  media: MediaFile | null
  brand: { name: string; accent: string; onAccent: string; language: string }
  /** When it was to go out. ISO 8601. */
  at: string
}

/** What adapters may use of the world. They open no connection by other ways. */
export type AdapterServices = {
  /** POST to an address that a user gave, guarded against those of our own network. */
  post: (request: {
    url: string
    headers: Record<string, string>
    body: Buffer
    onSent: () => void
    signal: AbortSignal
  }) => Promise<{ status: number; retryAfter: string | undefined; body: string }>
  mail: {
    /** The platform's server; undefined: letters are written to the outbox folder. */
    smtpUrl: string | undefined
    from: string
    outbox: string
    /** Addresses of a mail server that a user gave. @throws when one of them is of our own network. */
    resolveServer: (url: URL) => Promise<string>
  }
  /** Where a subscriber leaves the list. */
  unsubscribeUrl: (subscriberId: string) => string
}

export type SendContext = {
  post: PostToSend
  channel: ChannelAccount
  recipient: Recipient
  /** Unique for (version, channel, recipient), the same at each try: what the receiver knows it by. */
  key: string
  services: AdapterServices
  signal: AbortSignal
  /**
   * To be awaited right before the first byte that the other side could act on. It writes `sending` into
   * the ledger: a process that dies after it leaves a delivery of which nobody knows the end.
   *
   * @throws when the delivery is another worker's by now: nothing may be sent then.
   */
  beforeAcceptance: (requestDigest: string) => Promise<void>
}

/** How a try ended, as far as that is known. */
export type SendOutcome =
  /** The other side has said that it took it. */
  | { kind: 'sent'; answer: string; remoteId?: string; item?: unknown }
  /**
   * It was certainly not taken. `permanent`: trying again would change nothing. `isGone`: the recipient
   * does not exist. `retryAfter` in milliseconds.
   */
  | { kind: 'refused'; reason: string; permanent: boolean; retryAfter?: number; isGone?: boolean }
  /** It may have been taken: the answer was lost. */
  | { kind: 'unknown'; reason: string }

/**
 * One kind of channel. A new network is a folder in `src/channels/` that exports one of these, a kind in
 * `core/publishing/channelKinds` with its limits, and a line in `jobs/deliver/adapters`.
 *
 * Promises: `validate` is pure and says all that can be said before; `send` makes at most one effect and
 * never throws for what the other side does; what it throws counts as not taken before
 * `beforeAcceptance` and as unknown after it.
 */
export type ChannelAdapter = {
  kind: ChannelKind
  /**
   * The receiver takes one key once, however often it is sent (`webhook-id`, `Idempotency-Key`): what is
   * unknown may be sent again. False: a person decides, unless `reconcile` can tell.
   */
  repeatable: boolean
  /** How many deliveries of one channel run at once. */
  concurrency: number
  /** What keeps this content from going out on this account, besides the limits of the kind. */
  validate: (input: { content: PostContent; channel: ChannelAccount }) => FieldIssue[]
  send: (context: SendContext) => Promise<SendOutcome>
  /** Reads back whether a delivery of unknown end has arrived. Absent: there is no way to tell. */
  reconcile?: (
    context: Pick<SendContext, 'channel' | 'recipient' | 'key' | 'services' | 'signal'>,
  ) => Promise<'sent' | 'not_sent' | 'unknown'>
  /** Proves that the account works, without any reader noticing where that is possible. */
  test: (
    context: Pick<SendContext, 'channel' | 'services' | 'signal' | 'key'>,
  ) => Promise<{ ok: boolean; detail: string }>
}
