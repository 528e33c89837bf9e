'use client'
import { useMemo, useState, type ReactNode } from 'react'
import {
  COLOR_ROLES,
  contrastMatrix,
  effectivePalette,
  type ContrastLevel,
  type ContrastPair,
} from '../../../core/brand/contrastMatrix'
import type { ColorRole } from '../../../core/brand/types'
import { Section } from '../parts/Section'
import { useStudio } from '../state/StudioContext'
import { useText, type TextKey } from '../text/useText'
import { ContrastFix } from './ContrastFix'

const LEVEL_TEXTS: Record<ContrastLevel, TextKey> = {
  AAA: 'brandStudio:levelAAA',
  AA: 'brandStudio:levelAA',
  large: 'brandStudio:levelLarge',
  fail: 'brandStudio:levelFail',
}

const LEVEL_MARKS: Record<ContrastLevel, string> = { AAA: 'AAA', AA: 'AA', large: 'A+', fail: '×' }

type Chosen = { foreground: ColorRole; background: ColorRole }

/** WCAG contrast of every two roles; a pair opens to the nearest colours that are enough. */
export const Contrast = (): ReactNode => {
  const { t, nameOf } = useText()
  const { state } = useStudio()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const { colors } = useMemo(() => effectivePalette(state.profile), [state.profile])
  const pairs = useMemo(() => contrastMatrix(colors), [colors])
  const failing = pairs.filter(({ isText, ratio }) => isText && ratio < 4.5).length
  const pairOf = (foreground: ColorRole, background: ColorRole): ContrastPair | undefined =>
    pairs.find((pair) => pair.foreground === foreground && pair.background === background)
  const name = (role: ColorRole): string => nameOf(`palette.${role}`)
  const open = chosen && pairOf(chosen.foreground, chosen.background)
  const summary =
    failing === 0
      ? t('brandStudio:contrastPasses')
      : failing === 1
        ? t('brandStudio:contrastFailsOne')
        : t('brandStudio:contrastFails', { count: failing })
  return (
    <Section title={t('brandStudio:contrast')} help={t('brandStudio:contrastHelp')}>
      <p className="ts-studio-contrast__summary" data-fails={failing > 0}>
        {summary}
      </p>
      <div
        className="ts-studio-contrast"
        tabIndex={0}
        role="group"
        aria-label={t('brandStudio:contrast')}
      >
        <table>
          <thead>
            <tr>
              <td />
              {COLOR_ROLES.map((role) => (
                <th key={role} scope="col">
                  {name(role)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {COLOR_ROLES.map((foreground) => (
              <tr key={foreground}>
                <th scope="row">{name(foreground)}</th>
                {COLOR_ROLES.map((background) => {
                  const pair = pairOf(foreground, background)
                  if (!pair) return <td key={background} className="ts-studio-contrast__same" />
                  const { ratio, level, isText } = pair
                  const isOpen =
                    chosen?.foreground === foreground && chosen.background === background
                  return (
                    <td key={background}>
                      <button
                        type="button"
                        data-level={level}
                        data-text={isText}
                        aria-pressed={isOpen}
                        onClick={() => setChosen(isOpen ? null : { foreground, background })}
                      >
                        {/* The colours themselves, on a chip of their own: the figures beside stay readable. */}
                        <span
                          className="ts-studio-contrast__chip"
                          style={{ background: colors[background], color: colors[foreground] }}
                          aria-hidden="true"
                        />
                        <span className="ts-studio-hidden">
                          {t('brandStudio:pairLabel', {
                            foreground: name(foreground),
                            background: name(background),
                            ratio: ratio.toFixed(2),
                            level: t(LEVEL_TEXTS[level]),
                          })}
                        </span>
                        <span aria-hidden="true">{ratio.toFixed(1)}</span>
                        <small aria-hidden="true">{LEVEL_MARKS[level]}</small>
                      </button>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {open ? (
        <ContrastFix
          key={`${open.foreground} ${open.background}`}
          pair={open}
          colors={colors}
          onClose={() => setChosen(null)}
        />
      ) : null}
    </Section>
  )
}
