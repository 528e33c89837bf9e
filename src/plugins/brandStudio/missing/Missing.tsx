'use client'
import { useMemo, useState, type ReactNode } from 'react'
import { completeness } from '../../../core/brand/completeness'
import { focusField } from '../parts/fieldId'
import { Section } from '../parts/Section'
import { useStudio } from '../state/StudioContext'
import { useText } from '../text/useText'

/** Entries that are shown before all are asked for. */
const FIRST = 8

/** How complete the profile is; each entry leads to its field. */
export const Missing = (): ReactNode => {
  const { t, nameOf } = useText()
  const { state } = useStudio()
  const [showsAll, setShowsAll] = useState(false)
  const { percent, missing } = useMemo(() => completeness(state.profile), [state.profile])
  const shown = showsAll ? missing : missing.slice(0, FIRST)
  const complete = t('brandStudio:complete', { percent })
  return (
    <Section title={t('brandStudio:missing')}>
      <div className="ts-studio-missing">
        <meter min={0} max={100} value={percent} aria-label={complete} />
        <strong>{complete}</strong>
      </div>
      {missing.length === 0 ? (
        <p className="ts-studio__note">{t('brandStudio:missingNone')}</p>
      ) : (
        <ul className="ts-studio-missing__list">
          {shown.map((path) => (
            <li key={path}>
              <button
                type="button"
                aria-label={t('brandStudio:jumpTo', { name: nameOf(path) })}
                onClick={() => focusField(path)}
              >
                {nameOf(path)}
              </button>
            </li>
          ))}
          {missing.length > FIRST && !showsAll ? (
            <li>
              <button
                type="button"
                className="ts-studio-missing__all"
                onClick={() => setShowsAll(true)}
              >
                {t('brandStudio:showAll', { count: missing.length })}
              </button>
            </li>
          ) : null}
        </ul>
      )}
    </Section>
  )
}
