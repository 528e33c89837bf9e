import type { ReactNode } from 'react'
import type { BlockData, BlockRenderProps, LinkData, PictureData } from '../../core/blocks/types'
import { Band, type Tone } from '../parts/Band'
import { cx } from '../parts/cx'
import { Heading } from '../parts/Heading'
import { Intro, levelBelow, type IntroData } from '../parts/Intro'
import { LinkTo } from '../parts/LinkTo'

export type PersonData = {
  id?: string | null
  picture?: PictureData | null
  name: string
  role?: string | null
  bio?: string | null
  links?: (LinkData & { id?: string | null })[] | null
}

export type TeamData = BlockData &
  IntroData & {
    layout?: 'grid' | 'list' | null
    people?: PersonData[] | null
    tone?: Tone | null
    anchor?: string | null
  }

export const TeamRender = ({ block, context }: BlockRenderProps<TeamData>): ReactNode => {
  const level = levelBelow(block, context)
  const people = block.people ?? []
  const layout = block.layout ?? 'grid'
  return (
    <Band
      context={context}
      tone={block.tone}
      anchor={block.anchor}
      className={cx('tb-team', `tb-team--${layout}`, people.length % 4 === 0 && 'tb-team--four')}
    >
      <Intro intro={block} context={context} />
      <ul className="tb-team__people">
        {people.map(({ id, picture, name, role, bio, links }, index) => (
          <li key={id ?? index} className="tb-team__person">
            <div className="tb-team__picture">
              {context.picture(picture, {
                sizes: layout === 'list' ? '12rem' : '(min-width: 60rem) 25vw, 50vw',
                ratio: layout === 'list' ? '1 / 1' : '4 / 5',
              })}
            </div>
            <div className="tb-team__body">
              <Heading level={level} size="s" className="tb-team__name">
                {name}
              </Heading>
              {role ? <p className="tb-team__role">{role}</p> : null}
              {bio ? <p className="tb-team__bio">{bio}</p> : null}
              {links?.length ? (
                <ul className="tb-team__links">
                  {links.map((link, number) => (
                    <li key={link.id ?? number}>
                      <LinkTo link={link} context={context} />
                    </li>
                  ))}
                </ul>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </Band>
  )
}
