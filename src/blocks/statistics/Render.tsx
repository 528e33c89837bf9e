import type { ReactNode } from 'react'
import type { BlockData, BlockRenderProps } from '../../core/blocks/types'
import { Band, type Tone } from '../parts/Band'
import { Intro, type IntroData } from '../parts/Intro'

export type StatisticData = {
  id?: string | null
  value: string
  label: string
  note?: string | null
}

export type StatisticsData = BlockData &
  IntroData & {
    items?: StatisticData[] | null
    tone?: Tone | null
    anchor?: string | null
  }

export const StatisticsRender = ({
  block,
  context,
}: BlockRenderProps<StatisticsData>): ReactNode => (
  <Band context={context} tone={block.tone} anchor={block.anchor} className="tb-statistics">
    <Intro intro={block} context={context} />
    <dl className="tb-statistics__items">
      {(block.items ?? []).map((item, index) => (
        <div key={item.id ?? index} className="tb-statistics__item">
          <dt className="tb-statistics__label">{item.label}</dt>
          <dd className="tb-statistics__value">{item.value}</dd>
          {item.note ? <dd className="tb-statistics__note">{item.note}</dd> : null}
        </div>
      ))}
    </dl>
  </Band>
)
