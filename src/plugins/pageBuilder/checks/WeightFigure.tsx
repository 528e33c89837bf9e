'use client'
import { useId, type ReactNode } from 'react'
import { totalWeight, WEIGHT_LIMITS, type PageWeight } from '../../../core/checks/checkWeight'
import type { TextKey } from '../text/keys'
import { useText } from '../text/useText'

const KB = 1000
const MB = 1000 * KB

/** What a visitor loads with the page, as a bar against what should be enough. */
export const WeightFigure = ({ weight }: { weight: PageWeight }): ReactNode => {
  const { t, language } = useText()
  const id = useId()
  const { html, css, js, images } = weight
  const total = totalWeight(weight)
  const most = WEIGHT_LIMITS.total
  const format = (bytes: number): string => formatBytes(bytes, language)
  const before = (raw: number): string => t('builder:checksWeightRaw', { size: format(raw) })
  // Scripts travel within the HTML: their part is shown, and not counted twice.
  const parts = [
    {
      name: 'html',
      bytes: html.compressed - js.compressed,
      shown: html.compressed,
      note: before(html.raw),
    },
    { name: 'css', bytes: css.compressed, shown: css.compressed, note: before(css.raw) },
    { name: 'js', bytes: js.compressed, shown: js.compressed, note: before(js.raw) },
    {
      name: 'images',
      bytes: images.bytes,
      shown: images.bytes,
      note: t('builder:checksWeightCount', { count: images.count }),
    },
  ]
  return (
    <section className="ts-builder-weight" aria-labelledby={id}>
      <h3 id={id}>
        {t('builder:checksWeight')} <span>{format(total)}</span>
      </h3>
      <div className="ts-builder-weight__bar" aria-hidden="true">
        {parts.map(({ name, bytes }) => (
          <span
            key={name}
            className={`ts-builder-weight__part--${name}`}
            style={{ width: `${(Math.max(0, bytes) / Math.max(total, most)) * 100}%` }}
          />
        ))}
      </div>
      <dl>
        {parts.map(({ name, shown, note }) => (
          <div key={name}>
            <dt>
              <span className={`ts-builder-weight__part--${name}`} aria-hidden="true" />
              {t(`builder:checksWeight_${name}` as TextKey)}
            </dt>
            <dd title={note}>
              {format(shown)}
              <small>{note}</small>
            </dd>
          </div>
        ))}
      </dl>
      <p>{t('builder:checksWeightNote', { most: format(most) })}</p>
    </section>
  )
}

const formatBytes = (bytes: number, language: string): string => {
  const [size, unit] = bytes < MB ? [bytes / KB, 'KB'] : [bytes / MB, 'MB']
  return `${size.toLocaleString(language, { maximumFractionDigits: size < 10 ? 1 : 0 })} ${unit}`
}
