'use client'
import type { ReactNode } from 'react'
import { valueAt } from '../../../core/brand/profile/paths'
import { Choice } from '../parts/Choice'
import { fieldId } from '../parts/fieldId'
import { LockToggle } from '../parts/LockToggle'
import { Origin } from '../parts/Origin'
import { useStudio } from '../state/StudioContext'
import { useText } from '../text/useText'

/** A value out of a few, with its origin and lock. */
export const ChoiceField = ({
  path,
  options,
}: {
  path: string
  options: readonly { value: string; label: string }[]
}): ReactNode => {
  const { t, nameOf } = useText()
  const { store, state, data } = useStudio()
  const value = (valueAt(state.profile, path) as string | undefined) ?? null
  const isFixed = !data.mayEdit || Boolean(state.locked[path])
  return (
    <div className="ts-studio-field" id={fieldId(path)} tabIndex={-1}>
      <div className="ts-studio-field__head">
        <span className="ts-studio-field__name">{nameOf(path)}</span>
        <Origin path={path} />
        {value !== null && !isFixed ? (
          <button
            type="button"
            className="ts-studio-link"
            aria-label={t('brandStudio:clearOf', { name: nameOf(path) })}
            onClick={() => store.set(path, null)}
          >
            {t('brandStudio:clear')}
          </button>
        ) : null}
        <LockToggle path={path} />
      </div>
      <Choice
        label={nameOf(path)}
        value={value}
        options={options}
        isDisabled={isFixed}
        onChange={(next) => store.set(path, next)}
      />
    </div>
  )
}
