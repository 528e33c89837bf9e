'use client'
import './checks.css'
import type { ReactNode } from 'react'
import { UiIcon } from '../parts/UiIcon'
import { useText } from '../text/useText'
import { useChecks, useChecksState } from './ChecksContext'

/** Opens the checks, and says how many errors and warnings there are. */
export const ChecksButton = (): ReactNode => {
  const { t } = useText()
  const { open, setOpen } = useChecks()
  const { issues, status } = useChecksState()
  const errors = issues.filter(({ level }) => level === 'error').length
  const warnings = issues.filter(({ level }) => level === 'warning').length
  const count = errors + warnings
  const found = [
    errors > 0 ? t('builder:checksBlock_error', { count: errors }) : null,
    warnings > 0 ? t('builder:checksBlock_warning', { count: warnings }) : null,
  ].filter(Boolean)
  const label = count
    ? `${t('builder:checks')}: ${found.join(', ')}`
    : t(status === 'done' ? 'builder:checksButtonClean' : 'builder:checksButtonWaiting')
  return (
    <button
      type="button"
      className="ts-builder-icon-button ts-builder-checks-button"
      aria-label={label}
      aria-expanded={open}
      title={label}
      onClick={() => setOpen(!open)}
    >
      <UiIcon name="list-checks" />
      {count > 0 ? (
        // By CSS: text of its own would have to be part of the button's name.
        <span
          className={`ts-builder-checks-button__count ts-builder-checks-button__count--${errors > 0 ? 'error' : 'warning'}`}
          data-count={count > 99 ? '99+' : count}
          aria-hidden="true"
        />
      ) : null}
    </button>
  )
}
