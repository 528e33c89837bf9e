'use client'
import { useConfig } from '@payloadcms/ui'
import { useMemo, type ReactNode } from 'react'
import { fontFaceCss, fontStacks } from '../../../core/brand/fonts'
import { FONT_IDS, FONTS } from '../../../core/brand/fontTable'
import { valueAt } from '../../../core/brand/profile/paths'
import { profileTokens } from '../../../core/brand/profileStyle'
import { typeSizes } from '../../../core/brand/scale'
import type { FontId } from '../../../core/brand/types'
import { fieldId } from '../parts/fieldId'
import { LockToggle } from '../parts/LockToggle'
import { Origin } from '../parts/Origin'
import { Section } from '../parts/Section'
import { fontUrl } from '../sample/fontUrl'
import { useStudio } from '../state/StudioContext'
import { useText } from '../text/useText'

/** Heading and text in the brand's own fonts, and its scale. */
export const TypeSpecimens = (): ReactNode => {
  const { t, nameOf } = useText()
  const { state } = useStudio()
  const { config } = useConfig()
  const { style } = useMemo(() => profileTokens(state.profile), [state.profile])
  const { display, text } = style.fonts
  const stacks = fontStacks({ display, text })
  const faces = useMemo(
    () => fontFaceCss({ display, text, urlOf: fontUrl(config.routes.api) }),
    [display, text, config.routes.api],
  )
  const sizes = typeSizes(style.typeRatio).toReversed()
  return (
    <Section title={t('brandStudio:type')}>
      <style>{faces}</style>
      <div className="ts-studio-type">
        <FontField path="fonts.display" />
        <p
          className="ts-studio-type__heading"
          style={{ fontFamily: stacks.display }}
          data-specimen="display"
        >
          {t('brandStudio:specimenHeading')}
        </p>
        <FontField path="fonts.text" />
        <p style={{ fontFamily: stacks.text, fontSize: '1.0625rem' }} data-specimen="text">
          {t('brandStudio:specimenText')}
        </p>
      </div>
      <RatioField />
      <ol className="ts-studio-scale" aria-label={t('brandStudio:scale')}>
        {sizes.map(({ step, phone, desktop }) => (
          <li key={step}>
            <span
              style={{
                fontSize: `${desktop}rem`,
                fontFamily: step > 0 ? stacks.display : stacks.text,
              }}
            >
              {nameOf(step > 0 ? 'fonts.display' : 'fonts.text')}
            </span>
            <small>
              {t('brandStudio:scaleNote', { phone: round(phone), desktop: round(desktop) })}
            </small>
          </li>
        ))}
      </ol>
    </Section>
  )
}

const round = (rem: number): number => Number(rem.toFixed(2))

const FontField = ({ path }: { path: 'fonts.display' | 'fonts.text' }): ReactNode => {
  const { t, nameOf } = useText()
  const { store, state, data } = useStudio()
  const value = valueAt(state.profile, path) as FontId | undefined
  return (
    <div className="ts-studio-field">
      <div className="ts-studio-field__head">
        <label htmlFor={fieldId(path)}>{nameOf(path)}</label>
        <Origin path={path} />
        <LockToggle path={path} />
      </div>
      <select
        id={fieldId(path)}
        className="ts-studio-input"
        value={value ?? ''}
        disabled={!data.mayEdit || Boolean(state.locked[path])}
        onChange={({ target }) => store.set(path, target.value || null)}
      >
        <option value="">{t('brandStudio:notSet')}</option>
        {FONT_IDS.map((id) => (
          <option key={id} value={id}>
            {FONTS[id].family}
          </option>
        ))}
      </select>
    </div>
  )
}

const RATIO = { min: 1.125, max: 1.5, step: 0.005, unset: 1.2 }

const RatioField = (): ReactNode => {
  const path = 'typeRatio'
  const { t, nameOf } = useText()
  const { store, state, data } = useStudio()
  const value = valueAt(state.profile, path) as number | undefined
  return (
    <div className="ts-studio-field">
      <div className="ts-studio-field__head">
        <label htmlFor={fieldId(path)}>{nameOf(path)}</label>
        <output>{value ?? t('brandStudio:notSet')}</output>
        <Origin path={path} />
        <LockToggle path={path} />
      </div>
      <input
        id={fieldId(path)}
        type="range"
        min={RATIO.min}
        max={RATIO.max}
        step={RATIO.step}
        value={value ?? RATIO.unset}
        data-unset={value === undefined}
        disabled={!data.mayEdit || Boolean(state.locked[path])}
        onChange={({ target }) => store.set(path, Number(target.value))}
      />
    </div>
  )
}
