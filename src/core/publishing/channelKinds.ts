/** Ways out for a post. Other networks are added here, with an adapter in `src/channels/`. */
export const CHANNEL_KINDS = ['email', 'webhook', 'feed'] as const
export type ChannelKind = (typeof CHANNEL_KINDS)[number]

/** What a channel takes, as the editor counts it and the server checks it. */
export type ChannelTraits = {
  /** Longest text in characters as readers count them (graphemes); `null`: none. */
  textLimit: number | null
  /** Longest subject or title, counted the same way; `null`: the channel has none. */
  titleLimit: number | null
  /** Whether a picture goes along. */
  takesMedia: boolean
  /** Whether it has a list of recipients of its own: one delivery each. */
  hasRecipients: boolean
  /** Name of a channel of `core/brand/check/channels` whose rules of length hold; empty: none. */
  checkedAs: string
  /** Token of the panel's colours, told apart in light and dark, and never the only mark. */
  color: 'blue' | 'purple' | 'orange'
}

/** RFC 2822 §2.1.1 has 998 for a line; readers cut a subject far earlier. */
const SUBJECT_LIMIT = 120

export const CHANNEL_TRAITS: Readonly<Record<ChannelKind, ChannelTraits>> = {
  email: {
    textLimit: 20_000,
    titleLimit: SUBJECT_LIMIT,
    takesMedia: true,
    hasRecipients: true,
    checkedAs: '',
    color: 'blue',
  },
  webhook: {
    textLimit: 20_000,
    titleLimit: 200,
    takesMedia: true,
    hasRecipients: false,
    checkedAs: '',
    color: 'purple',
  },
  feed: {
    textLimit: 20_000,
    titleLimit: 200,
    takesMedia: true,
    hasRecipients: false,
    checkedAs: '',
    color: 'orange',
  },
}
