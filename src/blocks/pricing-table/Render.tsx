import type { ReactNode } from 'react'
import { formatPrice, priceAmount } from '../../core/blocks/formatPrice'
import { siteWords } from '../../core/blocks/siteWords'
import type { BlockData, BlockRenderProps, LinkData, RenderContext } from '../../core/blocks/types'
import { Band, type Tone } from '../parts/Band'
import { cx } from '../parts/cx'
import { Heading } from '../parts/Heading'
import { Intro, levelBelow, type IntroData } from '../parts/Intro'
import { LinkTo } from '../parts/LinkTo'

export type PlanData = {
  id?: string | null
  name: string
  price: string | number
  period?: string | null
  description?: string | null
  features?: { id?: string | null; text: string; included?: boolean | null }[] | null
  link?: LinkData | null
  highlighted?: boolean | null
  badge?: string | null
}

export type PricingTableData = BlockData &
  IntroData & {
    plans?: PlanData[] | null
    note?: string | null
    tone?: Tone | null
    anchor?: string | null
  }

export const PricingTableRender = ({
  block,
  context,
}: BlockRenderProps<PricingTableData>): ReactNode => (
  <Band context={context} tone={block.tone} anchor={block.anchor} className="tb-pricingTable">
    <Intro intro={block} context={context} />
    <ul className="tb-pricingTable__plans">
      {(block.plans ?? []).map((plan, index) => (
        <Plan
          key={plan.id ?? index}
          plan={plan}
          context={context}
          level={levelBelow(block, context)}
          isLoud={block.tone === 'contrast' || block.tone === 'primary'}
        />
      ))}
    </ul>
    {block.note ? <p className="tb-pricingTable__note">{block.note}</p> : null}
  </Band>
)

const Plan = ({
  plan,
  context,
  level,
  isLoud,
}: {
  plan: PlanData
  context: RenderContext
  level: RenderContext['headingLevel']
  /** The band is in a loud tone: the highlighted plan only gets a frame. */
  isLoud: boolean
}): ReactNode => {
  const { name, price, period, description, features, link, highlighted, badge } = plan
  const { locale, currency } = context
  return (
    <li
      className={cx(
        'tb-pricingTable__plan',
        highlighted && 'tb-pricingTable__plan--highlighted',
        highlighted && !isLoud && 'tb-tone-primary',
      )}
    >
      <div className="tb-pricingTable__head">
        <Heading level={level} size="s" className="tb-pricingTable__name">
          {name}
        </Heading>
        {badge ? <p className="tb-pricingTable__badge">{badge}</p> : null}
        {description ? <p className="tb-pricingTable__description">{description}</p> : null}
      </div>
      <p
        className={cx(
          'tb-pricingTable__price',
          priceAmount(price) === null && 'tb-pricingTable__price--words',
        )}
      >
        <span className="tb-pricingTable__amount">{formatPrice({ price, locale, currency })}</span>
        {period ? <span className="tb-pricingTable__period">{period}</span> : null}
      </p>
      <LinkTo
        link={link}
        context={context}
        className={cx(
          'tb-pricingTable__action tb-button',
          `tb-button--${highlighted ? 'primary' : 'secondary'}`,
        )}
      />
      <Features features={features ?? []} context={context} />
    </li>
  )
}

const Features = ({
  features,
  context,
}: {
  features: NonNullable<PlanData['features']>
  context: RenderContext
}): ReactNode => {
  const words = siteWords(context.locale)
  if (features.length === 0) return null
  return (
    <ul className="tb-pricingTable__features">
      {features.map(({ id, text, included }, index) => (
        <li
          key={id ?? index}
          className={cx(
            'tb-pricingTable__feature',
            included === false && 'tb-pricingTable__feature--missing',
          )}
        >
          {context.icon(included === false ? 'x' : 'check')}
          <span>
            <span className="tb-sr">
              {included === false ? words.notIncluded : words.included}:{' '}
            </span>
            {text}
          </span>
        </li>
      ))}
    </ul>
  )
}
