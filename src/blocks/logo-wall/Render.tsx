import type { ReactNode } from 'react'
import { linkAttributes } from '../../core/blocks/linkAttributes'
import type {
  BlockData,
  BlockRenderProps,
  LinkData,
  PictureData,
  RenderContext,
} from '../../core/blocks/types'
import { Band, type Tone } from '../parts/Band'

export type LogoData = {
  id?: string | null
  name: string
  picture?: Pick<PictureData, 'media'> | null
  link?: LinkData | null
}

export type LogoWallData = BlockData & {
  heading?: string | null
  logos?: LogoData[] | null
  tone?: Tone | null
  anchor?: string | null
}

export const LogoWallRender = ({ block, context }: BlockRenderProps<LogoWallData>): ReactNode => (
  <Band context={context} tone={block.tone} anchor={block.anchor} className="tb-logoWall">
    {block.heading ? <p className="tb-logoWall__heading">{block.heading}</p> : null}
    <ul className="tb-logoWall__logos">
      {(block.logos ?? []).map((logo, index) => (
        <li key={logo.id ?? index} className="tb-logoWall__logo">
          <Logo logo={logo} context={context} />
        </li>
      ))}
    </ul>
  </Band>
)

const Logo = ({ logo, context }: { logo: LogoData; context: RenderContext }): ReactNode => {
  const target = linkAttributes(logo.link, context)
  const mark = logo.picture?.media ? (
    context.picture(
      { media: logo.picture.media, alt: logo.name },
      { sizes: '12rem', className: 'tb-logoWall__picture' },
    )
  ) : (
    <span className="tb-logoWall__name">{logo.name}</span>
  )
  return target ? (
    <a className="tb-logoWall__link" {...target}>
      {mark}
    </a>
  ) : (
    mark
  )
}
