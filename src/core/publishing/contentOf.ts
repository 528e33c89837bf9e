import { idOf } from '../tenancy/idOf'
import { type PostContent, postDocumentSchema, UTM_NAMES } from './post'

const trimmed = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** The content of a post's document, in the one form that its hash is made of. */
export const contentOf = (document: unknown): PostContent => {
  const post = postDocumentSchema.parse(document)
  const texts = (post.ownTexts ?? []).flatMap(({ channel, text }): [string, string][] => {
    const id = idOf(channel)
    return id && trimmed(text) ? [[id, trimmed(text)]] : []
  })
  const subject = trimmed(post.email?.subject)
  const preheader = trimmed(post.email?.preheader)
  return {
    title: trimmed(post.title),
    text: trimmed(post.text),
    texts: Object.fromEntries(texts),
    channels: [...new Set((post.channels ?? []).flatMap((one) => idOf(one) ?? []))].sort(),
    link: trimmed(post.link) || null,
    utm: Object.fromEntries(
      UTM_NAMES.flatMap((name) => {
        const value = trimmed(post.utm?.[name])
        return value ? [[name, value]] : []
      }),
    ),
    media: idOf(post.media) ?? null,
    site: idOf(post.site) ?? null,
    email: { ...(subject && { subject }), ...(preheader && { preheader }) },
  }
}
