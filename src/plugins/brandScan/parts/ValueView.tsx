'use client'
import type { ReactNode } from 'react'
import type { Visual } from '../../../core/brand/profile/visual'
import { isRecord } from '../../../core/template/jsonTree'
import type { TextKey } from '../text/keys'
import { useText } from '../text/useText'
import { FontSpecimen } from './FontSpecimen'
import { FoundFonts } from './FoundFonts'
import { Swatch } from './Swatch'
import { TypeScale } from './TypeScale'

/** A value of a profile as people see it: colours as colours, fonts in their shapes. */
export const ValueView = ({ path, value }: { path: string; value: unknown }): ReactNode => {
  const { t, language } = useText()
  if (value === null || value === undefined || value === '')
    return <span className="ts-scan__quiet">{t('brandScan:nothing')}</span>
  if (path.startsWith('palette.'))
    return (
      <span className="ts-scan-color">
        <Swatch color={String(value)} size="large" />
        <code>{String(value)}</code>
      </span>
    )
  if (path === 'visual.swatches' && Array.isArray(value))
    return (
      <span className="ts-scan-colors">
        {(value as NonNullable<Visual['swatches']>).map(({ hex, uses }) => (
          <span className="ts-scan-color" key={hex} title={uses.join(', ')}>
            <Swatch color={hex} size="large" />
            <code>{hex}</code>
          </span>
        ))}
      </span>
    )
  if (path === 'visual.fonts' && Array.isArray(value))
    return <FoundFonts fonts={value as NonNullable<Visual['fonts']>} />
  if (path.startsWith('fonts.')) return <FontSpecimen id={String(value)} />
  if (path === 'visual.typeScale' && isRecord(value))
    return <TypeScale scale={value as NonNullable<Visual['typeScale']>} />
  if (path === 'voiceProfile.language' || path === 'locales')
    return (
      <span>
        {[value]
          .flat()
          .map((tag) => nameOf(String(tag), language))
          .join(', ')}
      </span>
    )
  return <Plain value={value} />
}

const Plain = ({ value }: { value: unknown }): ReactNode => {
  const { t, language } = useText()
  const wordOf = (part: unknown): string => {
    if (typeof part === 'number') return part.toLocaleString(language, { maximumFractionDigits: 2 })
    return Array.isArray(part) ? part.map(String).join(', ') : String(part)
  }
  if (Array.isArray(value))
    return (
      <ul className="ts-scan-list">
        {value.map((entry: unknown, index) => (
          <li key={index}>
            <Plain value={entry} />
          </li>
        ))}
      </ul>
    )
  if (isRecord(value))
    return (
      <span>
        {Object.entries(value)
          .filter(([, part]) => part !== null && part !== undefined)
          .map(([name, part]) => {
            const key = PARTS[name]
            return key === null ? wordOf(part) : `${key ? t(key) : name}: ${wordOf(part)}`
          })
          .join(' · ')}
      </span>
    )
  return <span className="ts-scan-text">{wordOf(value)}</span>
}

/** Members of a value; `null`: what it holds says enough. */
const PARTS: Readonly<Record<string, TextKey | null>> = {
  platform: null,
  url: null,
  kind: null,
  mean: 'brandScan:partMean',
  variance: 'brandScan:partVariance',
  min: 'brandScan:partMin',
  max: 'brandScan:partMax',
  button: 'brandScan:partButton',
  card: 'brandScan:partCard',
  input: 'brandScan:partInput',
  colors: 'brandScan:partColors',
}

const nameOf = (tag: string, language: string): string => {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
