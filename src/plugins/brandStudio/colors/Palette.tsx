'use client'
import { useMemo, type ReactNode } from 'react'
import { COLOR_ROLES, effectivePalette } from '../../../core/brand/contrastMatrix'
import { Section } from '../parts/Section'
import { useStudio } from '../state/StudioContext'
import { useText } from '../text/useText'
import { Swatch } from './Swatch'

/** The colours by role. */
export const Palette = (): ReactNode => {
  const { t } = useText()
  const { state } = useStudio()
  const { colors, derived } = useMemo(() => effectivePalette(state.profile), [state.profile])
  return (
    <Section title={t('brandStudio:colors')} help={t('brandStudio:colorsHelp')}>
      <ul className="ts-studio-palette">
        {COLOR_ROLES.map((role) => (
          <Swatch key={role} role={role} color={colors[role]} isDerived={derived.has(role)} />
        ))}
      </ul>
    </Section>
  )
}
