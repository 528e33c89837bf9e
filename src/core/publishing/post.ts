import { z } from 'zod'

export const POST_STATUSES = ['draft', 'approved', 'scheduled', 'published', 'failed'] as const
export type PostStatus = (typeof POST_STATUSES)[number]

export const UTM_NAMES = ['source', 'medium', 'campaign', 'term', 'content'] as const
export type Utm = Partial<Record<(typeof UTM_NAMES)[number], string>>

/**
 * What an approval is for: everything that a reader gets to see, and where it goes. Texts without
 * blanks at their ends; empty is absent, as MongoDB stores it.
 */
export type PostContent = {
  title: string
  text: string
  /** Instead of `text`, by the channel's id. */
  texts: Record<string, string>
  channels: string[]
  link: string | null
  utm: Utm
  media: string | null
  site: string | null
  /** Subject and lead of a letter; empty: the title, nothing. */
  email: { subject?: string; preheader?: string }
}

const text = z.string().nullish().catch(null)
const reference = z
  .union([z.string(), z.number(), z.object({ id: z.unknown() }).loose()])
  .nullish()
  .catch(null)

/**
 * A post's document, as either database and either depth give it, or the panel's form while it is filled
 * in: there an empty list is the number of its rows. What has another form counts as empty.
 */
export const postDocumentSchema = z
  .object({
    title: text,
    text,
    ownTexts: z
      .array(z.object({ channel: reference, text }).loose())
      .nullish()
      .catch(null),
    channels: z.array(reference).nullish().catch(null),
    link: text,
    utm: z.record(z.string(), z.unknown()).nullish().catch(null),
    media: reference,
    site: reference,
    email: z.object({ subject: text, preheader: text }).loose().nullish().catch(null),
  })
  .loose()
