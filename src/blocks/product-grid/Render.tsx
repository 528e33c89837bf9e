import type { ReactNode } from 'react'
import { formatPrice, priceAmount } from '../../core/blocks/formatPrice'
import { linkAttributes } from '../../core/blocks/linkAttributes'
import { siteWords } from '../../core/blocks/siteWords'
import type {
  BlockData,
  BlockRenderProps,
  LinkData,
  PictureData,
  RenderContext,
} from '../../core/blocks/types'
import { Actions, type ActionData } from '../parts/Actions'
import { Band, type Tone } from '../parts/Band'
import { cx } from '../parts/cx'
import { Heading } from '../parts/Heading'
import { Intro, levelBelow, type IntroData } from '../parts/Intro'

export type ProductData = {
  id?: string | null
  picture?: PictureData | null
  name: string
  price?: string | number | null
  compareAtPrice?: string | number | null
  badge?: string | null
  description?: string | null
  link?: LinkData | null
}

export type ProductGridData = BlockData &
  IntroData & {
    layout?: 'grid' | 'featured' | 'list' | null
    columns?: '1' | '2' | '3' | '4' | null
    pictureShape?: keyof typeof RATIOS | null
    products?: ProductData[] | null
    actions?: ActionData[] | null
    tone?: Tone | null
    anchor?: string | null
  }

const RATIOS = { landscape: '4 / 3', square: '1 / 1', portrait: '4 / 5' } as const

export const ProductGridRender = ({
  block,
  context,
}: BlockRenderProps<ProductGridData>): ReactNode => {
  const products = block.products ?? []
  const layout = block.layout ?? 'grid'
  const columns = block.columns ?? '3'
  const shape = block.pictureShape ?? 'portrait'
  const level = levelBelow(block, context)
  // One price with cents gives all of them cents: figures in a list line up.
  const decimals = products.some(({ price }) => (priceAmount(price) ?? 0) % 1 !== 0)
    ? 'always'
    : 'auto'
  return (
    <Band
      context={context}
      tone={block.tone}
      anchor={block.anchor}
      className={cx(
        'tb-productGrid',
        `tb-productGrid--${layout}`,
        `tb-productGrid--columns${columns}`,
      )}
    >
      <Intro intro={block} context={context} />
      <ul className={cx('tb-productGrid__products', `tb-productGrid__products--${shape}`)}>
        {products.map((product, index) => {
          const target = linkAttributes(product.link, context)
          const isLarge = layout === 'featured' && index === 0
          return (
            <li
              key={product.id ?? index}
              className={cx(
                'tb-productGrid__product',
                isLarge && 'tb-productGrid__product--large',
                target && 'tb-productGrid__product--linked',
              )}
            >
              {layout === 'list' ? null : (
                <div className="tb-productGrid__picture">
                  {context.picture(product.picture, {
                    ratio: RATIOS[shape],
                    sizes: `(min-width: 60rem) ${isLarge ? 50 : Math.round(100 / Number(columns))}vw, 50vw`,
                    eager: context.rootIndex === 0 && index < 2,
                  })}
                  {product.badge ? <Badge>{product.badge}</Badge> : null}
                </div>
              )}
              <div className="tb-productGrid__body">
                <Heading level={level} size="s" className="tb-productGrid__name">
                  {target ? (
                    <a className="tb-productGrid__link" {...target}>
                      {product.name}
                    </a>
                  ) : (
                    product.name
                  )}
                </Heading>
                {layout === 'list' && product.badge ? <Badge>{product.badge}</Badge> : null}
                <Price product={product} context={context} decimals={decimals} />
                {product.description ? (
                  <p className="tb-productGrid__description">{product.description}</p>
                ) : null}
              </div>
            </li>
          )
        })}
      </ul>
      <Actions actions={block.actions} context={context} className="tb-productGrid__actions" />
    </Band>
  )
}

const Badge = ({ children }: { children: ReactNode }): ReactNode => (
  <span className="tb-productGrid__badge">{children}</span>
)

const Price = ({
  product: { price, compareAtPrice },
  context: { locale, currency },
  decimals,
}: {
  product: ProductData
  context: RenderContext
  decimals: 'auto' | 'always'
}): ReactNode => {
  const words = siteWords(locale)
  const now = formatPrice({ price, locale, currency, decimals })
  const before = formatPrice({ price: compareAtPrice, locale, currency, decimals })
  if (!now) return null
  return (
    <p className="tb-productGrid__price">
      {before ? <span className="tb-sr">{words.price}: </span> : null}
      <span>{now}</span>
      {before ? (
        <>
          <span className="tb-sr">, {words.earlierPrice}: </span>
          <s className="tb-productGrid__before">{before}</s>
        </>
      ) : null}
    </p>
  )
}
