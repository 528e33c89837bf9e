import type { ReactNode } from 'react'
import type {
  BlockData,
  BlockRenderProps,
  PictureData,
  RenderContext,
} from '../../core/blocks/types'
import { Band, type Tone } from '../parts/Band'
import { cx } from '../parts/cx'
import { Intro, type IntroData } from '../parts/Intro'

export type QuoteData = {
  id?: string | null
  quote: string
  person: string
  role?: string | null
  showPicture?: boolean | null
  picture?: PictureData | null
}

export type TestimonialData = BlockData &
  IntroData & {
    layout?: 'single' | 'grid' | null
    quotes?: QuoteData[] | null
    tone?: Tone | null
    anchor?: string | null
  }

export const TestimonialRender = ({
  block,
  context,
}: BlockRenderProps<TestimonialData>): ReactNode => {
  const quotes = block.quotes ?? []
  const isGrid = block.layout === 'grid'
  const [first] = quotes
  return (
    <Band
      context={context}
      tone={block.tone}
      anchor={block.anchor}
      className={cx('tb-testimonial', `tb-testimonial--${isGrid ? 'grid' : 'single'}`)}
    >
      <Intro intro={block} context={context} />
      {isGrid ? (
        <ul className={cx('tb-testimonial__list', `tb-testimonial__list--${listSize(quotes)}`)}>
          {quotes.map((quote, index) => (
            <li key={quote.id ?? index} className="tb-testimonial__entry">
              <Quote quote={quote} context={context} sizes="4rem" />
            </li>
          ))}
        </ul>
      ) : first ? (
        <Quote quote={first} context={context} sizes="(min-width: 48rem) 20rem, 6rem" />
      ) : null}
    </Band>
  )
}

const listSize = (quotes: QuoteData[]): 'two' | 'three' =>
  quotes.length === 2 || quotes.length === 4 ? 'two' : 'three'

const Quote = ({
  quote: { quote, person, role, showPicture, picture },
  context,
  sizes,
}: {
  quote: QuoteData
  context: RenderContext
  sizes: string
}): ReactNode => (
  <figure
    className={cx(
      'tb-testimonial__quote',
      showPicture === false && 'tb-testimonial__quote--wordsOnly',
    )}
  >
    {showPicture === false ? null : (
      <div className="tb-testimonial__picture">
        {context.picture(picture, { sizes, ratio: '1 / 1' })}
      </div>
    )}
    <blockquote className="tb-testimonial__words">
      <p>{quote}</p>
    </blockquote>
    <figcaption className="tb-testimonial__source">
      <span className="tb-testimonial__person">{person}</span>
      {role ? <span className="tb-testimonial__role">{role}</span> : null}
    </figcaption>
  </figure>
)
