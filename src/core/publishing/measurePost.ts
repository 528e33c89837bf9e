import type { FieldIssue } from '../errors'
import { CHANNEL_TRAITS, type ChannelKind } from './channelKinds'
import type { PostContent } from './post'
import { subjectOf, textFor } from './textFor'

export type Measure = { length: number; limit: number | null }

const SEGMENTER = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Characters as readers count them. */
const countGraphemes = (text: string): number => [...SEGMENTER.segment(text)].length

/** Lengths of what one channel gets, beside its limits. */
export const measurePost = (
  content: PostContent,
  channel: { id: string; kind: ChannelKind },
): { title: Measure; text: Measure } => {
  const { textLimit, titleLimit } = CHANNEL_TRAITS[channel.kind]
  return {
    title: { length: countGraphemes(subjectOf(content, channel.kind)), limit: titleLimit },
    text: { length: countGraphemes(textFor(content, channel.id)), limit: textLimit },
  }
}

/** What keeps the content from going out on a channel of the kind, whatever its settings. */
export const lengthIssues = (
  content: PostContent,
  channel: { id: string; kind: ChannelKind; name: string },
): FieldIssue[] => {
  const { title, text } = measurePost(content, channel)
  const issues: FieldIssue[] = []
  const overlong = ({ length, limit }: Measure): boolean => limit !== null && length > limit
  if (title.length === 0) issues.push({ pointer: '/title', message: 'is needed' })
  if (text.length === 0) issues.push({ pointer: '/text', message: 'is needed' })
  if (overlong(title))
    issues.push({
      pointer: '/title',
      message: `has ${title.length} characters; ${channel.name} takes ${title.limit}`,
    })
  if (overlong(text))
    issues.push({
      pointer: content.texts[channel.id] ? `/texts/${channel.id}` : '/text',
      message: `has ${text.length} characters; ${channel.name} takes ${text.limit}`,
    })
  return issues
}
