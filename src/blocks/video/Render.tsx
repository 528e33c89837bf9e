import type { ReactNode } from 'react'
import type { BlockData, BlockRenderProps, PictureData } from '../../core/blocks/types'
import { Band } from '../parts/Band'
import { Frame } from '../parts/Frame'
import { LinkTo } from '../parts/LinkTo'

export type VideoData = BlockData & {
  source?: 'upload' | 'address' | null
  file?: PictureData['media']
  captions?: PictureData['media']
  url?: string | null
  title?: string | null
  caption?: string | null
  poster?: PictureData | null
  shape?: 'wide' | 'landscape' | 'tall' | null
  anchor?: string | null
}

export const Render = ({ block, context }: BlockRenderProps<VideoData>): ReactNode => (
  <Band
    context={context}
    anchor={block.anchor}
    className={`tb-video tb-video--${block.shape ?? 'wide'}`}
  >
    <figure className="tb-video__figure">
      <Player block={block} context={context} />
      {block.caption ? (
        <figcaption className="tb-video__caption">{block.caption}</figcaption>
      ) : null}
    </figure>
  </Band>
)

/** The file's own player, or the poster as a link: nothing loads from elsewhere before a click. */
const Player = ({ block, context }: BlockRenderProps<VideoData>): ReactNode => {
  const file = block.source === 'address' ? null : context.file(block.file)
  const poster = context.file(block.poster?.media)
  const captions = context.file(block.captions)
  if (file)
    return (
      <video
        className="tb-video__player"
        controls
        playsInline
        preload={poster ? 'none' : 'metadata'}
        poster={poster?.url}
        aria-label={block.title || undefined}
      >
        <source src={file.url} type={file.mimeType} />
        {captions ? (
          <track kind="captions" src={captions.url} srcLang={context.locale} default />
        ) : null}
      </video>
    )
  const frame = (
    <Frame
      picture={block.poster}
      context={context}
      shape={block.shape ?? 'wide'}
      sizes="(min-width: 78rem) 76rem, 100vw"
    >
      <span className="tb-video__title">
        <span className="tb-video__play" aria-hidden="true" />
        <span>{block.title}</span>
      </span>
    </Frame>
  )
  return block.source === 'address' && block.url ? (
    <LinkTo
      link={{ type: 'url', url: block.url, newTab: true }}
      context={context}
      className="tb-video__link"
    >
      {frame}
    </LinkTo>
  ) : (
    frame
  )
}
