'use client'
import type { ReactNode } from 'react'
import type { BrandProfile } from '../../../core/api/brands'
import type { Channel } from '../../../core/api/channels'
import { parseHexColor } from '../../../core/brand/color'
import { readableOn } from '../../../core/brand/readableOn'
import { letterHtml } from '../../../core/publishing/letter'
import { linkOf } from '../../../core/publishing/linkOf'
import type { PostContent } from '../../../core/publishing/post'
import { subjectOf, textFor } from '../../../core/publishing/textFor'
import { useText } from '../text/useText'

const DEFAULT_ACCENT = '#18181b'

type Props = { content: PostContent; channel: Channel; brand: BrandProfile | null }

/** What one channel makes of a post; made by the same functions as what is sent. */
export const ChannelPreview = (props: Props): ReactNode => {
  const View = VIEWS[props.channel.kind]
  return <View {...props} />
}

const Letter = ({ content, channel, brand }: Props): ReactNode => {
  const { t, language } = useText()
  const profile = (brand?.profile ?? {}) as {
    palette?: { primary?: string }
    locales?: string[]
  }
  const primary = profile.palette?.primary ?? ''
  const accent = parseHexColor(primary) ? primary : DEFAULT_ACCENT
  const html = letterHtml({
    language: profile.locales?.[0] ?? language,
    subject: subjectOf(content, 'email'),
    preheader: content.email.preheader,
    text: textFor(content, channel.id),
    link: linkOf(content),
    sender: channel.email?.fromName ?? brand?.name ?? channel.name,
    postalAddress: channel.email?.postalAddress,
    accent,
    onAccent: readableOn(accent),
    unsubscribeUrl: '#',
  })
  return (
    <div className="ts-preview__letter">
      <p>
        <strong>{subjectOf(content, 'email')}</strong>
        {content.email.preheader && <span> {content.email.preheader}</span>}
      </p>
      <iframe sandbox="" srcDoc={html} title={t('publishing:previewOf', { name: channel.name })} />
    </div>
  )
}

const Hook = ({ content, channel }: Props): ReactNode => (
  <pre className="ts-preview__json" tabIndex={0}>
    {JSON.stringify(
      {
        type: 'post.published',
        data: {
          title: content.title,
          text: textFor(content, channel.id),
          link: linkOf(content),
        },
      },
      null,
      2,
    )}
  </pre>
)

const FeedCard = ({ content, channel }: Props): ReactNode => (
  <article className="ts-preview__item">
    <h4>{content.title}</h4>
    {textFor(content, channel.id)
      .split(/\n{2,}/)
      .map((part, index) => (
        <p key={index}>{part}</p>
      ))}
    {content.link && <p className="ts-preview__link">{linkOf(content)}</p>}
  </article>
)

const VIEWS = { email: Letter, webhook: Hook, feed: FeedCard }
