'use client'
import type { ReactNode } from 'react'
import { profileTokens } from '../../../core/brand/profileStyle'
import { RADIUS, SPACE } from '../../../core/brand/scale'
import { ChoiceField } from '../fields/ChoiceField'
import { Section } from '../parts/Section'
import { useStudio } from '../state/StudioContext'
import { useText } from '../text/useText'

/** Corners, spacing, scheme and character. */
export const Shape = (): ReactNode => {
  const { t } = useText()
  const { state } = useStudio()
  const { style } = profileTokens(state.profile)
  return (
    <Section title={t('brandStudio:shape')}>
      <ChoiceField
        path="radius"
        options={[
          { value: 'none', label: t('brandStudio:cornersNone') },
          { value: 'small', label: t('brandStudio:cornersSmall') },
          { value: 'medium', label: t('brandStudio:cornersMedium') },
          { value: 'large', label: t('brandStudio:cornersLarge') },
        ]}
      />
      <div className="ts-studio-corners" aria-hidden="true">
        {RADIUS[style.radius].map((radius, index) => (
          <span key={index} style={{ borderRadius: radius }}>
            {radius}
          </span>
        ))}
      </div>
      <ChoiceField
        path="density"
        options={[
          { value: 'compact', label: t('brandStudio:spaceCompact') },
          { value: 'normal', label: t('brandStudio:spaceNormal') },
          { value: 'airy', label: t('brandStudio:spaceAiry') },
        ]}
      />
      <div className="ts-studio-spaces" aria-hidden="true">
        {SPACE.map((pixels) => (
          <span key={pixels}>
            <i style={{ width: pixels, height: Math.min(pixels, 32) }} />
            {pixels}
          </span>
        ))}
      </div>
      <ChoiceField
        path="scheme"
        options={[
          { value: 'light', label: t('brandStudio:schemeLight') },
          { value: 'dark', label: t('brandStudio:schemeDark') },
          { value: 'auto', label: t('brandStudio:schemeAuto') },
        ]}
      />
      <ChoiceField
        path="character"
        options={[
          { value: 'editorial', label: t('brandStudio:characterEditorial') },
          { value: 'technical', label: t('brandStudio:characterTechnical') },
          { value: 'warm', label: t('brandStudio:characterWarm') },
        ]}
      />
    </Section>
  )
}
