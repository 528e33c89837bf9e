'use client'
import { Button } from '@payloadcms/ui'
import { useMemo, useRef, useState, type ReactNode } from 'react'
import { suggestContrast, type ContrastPair } from '../../../core/brand/contrastMatrix'
import type { ColorRole } from '../../../core/brand/types'
import { useStudio } from '../state/StudioContext'
import { useText } from '../text/useText'

/** A pair as text, and the nearest colours with which it can be read. */
export const ContrastFix = ({
  pair: { foreground, background, ratio },
  colors,
  onClose,
}: {
  pair: ContrastPair
  colors: Record<ColorRole, string>
  onClose: () => void
}): ReactNode => {
  const { t, nameOf } = useText()
  const { store, state, data } = useStudio()
  const closer = useRef<HTMLButtonElement>(null)
  const [applied, setApplied] = useState<string | null>(null)
  const isEnough = ratio >= 4.5
  const suggestions = useMemo(
    () => (isEnough ? [] : suggestContrast({ colors, foreground, background })),
    [isEnough, colors, foreground, background],
  )
  const name = (role: ColorRole): string => nameOf(`palette.${role}`)
  const title = t('brandStudio:pair', {
    foreground: name(foreground),
    background: name(background),
  })
  return (
    <div className="ts-studio-fix" role="region" aria-label={title}>
      <div className="ts-studio-fix__head">
        <span
          className="ts-studio-fix__specimen"
          style={{ background: colors[background], color: colors[foreground] }}
          aria-hidden="true"
        >
          Aa
        </span>
        <div>
          <strong>{title}</strong>
          <p>
            {t(isEnough ? 'brandStudio:pairGood' : 'brandStudio:pairBad', {
              ratio: ratio.toFixed(2),
            })}
          </p>
        </div>
        <button ref={closer} type="button" className="ts-studio-link" onClick={onClose}>
          {t('brandStudio:close')}
        </button>
      </div>
      <p role="status" className="ts-studio-hidden">
        {applied}
      </p>
      {suggestions.length > 0 ? (
        <ul>
          {suggestions.map(({ role, from, to, ratio: reached }) => {
            const path = `palette.${role}`
            const isLocked = Boolean(state.locked[path])
            const next = { ...colors, [role]: to }
            return (
              <li key={role}>
                <span
                  className="ts-studio-fix__specimen"
                  style={{ background: next[background], color: next[foreground] }}
                  aria-hidden="true"
                >
                  Aa
                </span>
                <span>
                  {isLocked
                    ? t('brandStudio:lockedFirst', { name: name(role) })
                    : t('brandStudio:suggestion', {
                        name: name(role),
                        from,
                        to,
                        ratio: reached.toFixed(2),
                      })}
                </span>
                <Button
                  size="small"
                  buttonStyle="secondary"
                  margin={false}
                  disabled={isLocked || !data.mayEdit}
                  extraButtonProps={{
                    'aria-label': t('brandStudio:applyTo', { to, name: name(role) }),
                  }}
                  onClick={() => {
                    store.set(path, to)
                    // The button goes with what it has mended.
                    closer.current?.focus()
                    setApplied(t('brandStudio:applied', { name: name(role), to }))
                  }}
                >
                  {t('brandStudio:apply')}
                </Button>
              </li>
            )
          })}
        </ul>
      ) : null}
    </div>
  )
}
