import type { ChannelKind } from './channelKinds'
import type { PostContent } from './post'

/** The text that a channel gets: its own, or the post's. */
export const textFor = (content: PostContent, channelId: string): string =>
  content.texts[channelId] ?? content.text

/** What stands above the text. */
export const subjectOf = (content: PostContent, kind: ChannelKind): string =>
  kind === 'email' ? (content.email.subject ?? content.title) : content.title
