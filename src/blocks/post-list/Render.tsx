import type { ReactNode } from 'react'
import type { BlockData, BlockRenderProps } from '../../core/blocks/types'
import { Actions, type ActionData } from '../parts/Actions'
import { Band, type Tone } from '../parts/Band'
import { cx } from '../parts/cx'
import { Heading } from '../parts/Heading'
import { Intro, levelBelow, type IntroData } from '../parts/Intro'

export type PostListData = BlockData &
  IntroData & {
    under?: string | null
    limit?: number | null
    layout?: 'list' | 'cards' | null
    showPictures?: boolean | null
    actions?: ActionData[] | null
    tone?: Tone | null
    anchor?: string | null
  }

export const PostListRender = ({ block, context }: BlockRenderProps<PostListData>): ReactNode => {
  const under = block.under || '/journal'
  const posts = context.pages({ under, limit: block.limit ?? 6 })
  const level = levelBelow(block, context)
  const layout = block.layout ?? 'list'
  // A published page says nothing about posts that are still to come.
  if (posts.length === 0 && context.mode === 'release') return null
  return (
    <Band
      context={context}
      tone={block.tone}
      anchor={block.anchor}
      className={cx('tb-postList', `tb-postList--${layout}`)}
    >
      <Intro intro={block} context={context} />
      {posts.length === 0 ? (
        <p className="tb-postList__empty">
          No published pages below {under} yet. Publish one and it appears here; until then this
          block is left out of the published site.
        </p>
      ) : (
        <ul className="tb-postList__posts">
          {posts.map(({ id, path, title, description, publishedAt, picture }) => {
            const target = context.link({ type: 'page', page: { id, path } })
            return (
              <li key={id} className="tb-postList__post">
                {block.showPictures === false ? null : (
                  <div className="tb-postList__picture">
                    {context.picture(picture ?? { art: 'abstract', seed: id }, {
                      sizes: layout === 'cards' ? '(min-width: 60rem) 33vw, 100vw' : '16rem',
                      ratio: '3 / 2',
                    })}
                  </div>
                )}
                <div className="tb-postList__body">
                  <Heading level={level} size="s" className="tb-postList__title">
                    <a className="tb-postList__link" href={target?.href ?? path}>
                      {title}
                    </a>
                  </Heading>
                  {description ? <p className="tb-postList__text">{description}</p> : null}
                </div>
                {publishedAt ? (
                  <time className="tb-postList__date" dateTime={publishedAt}>
                    {formatDate({ iso: publishedAt, ...context })}
                  </time>
                ) : null}
              </li>
            )
          })}
        </ul>
      )}
      <Actions actions={block.actions} context={context} className="tb-postList__actions" />
    </Band>
  )
}

const formatDate = ({
  iso,
  locale,
  timeZone,
}: {
  iso: string
  locale: string
  timeZone: string
}): string => {
  const date = new Date(iso)
  return Number.isNaN(date.getTime())
    ? ''
    : new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(date)
}
