'use client'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { valueAt } from '../../../core/brand/profile/paths'
import { fieldId } from '../parts/fieldId'
import { LockToggle } from '../parts/LockToggle'
import { Origin } from '../parts/Origin'
import { useStudio } from '../state/StudioContext'
import { useText } from '../text/useText'
import type { Lines } from './lines'

/** A text, or a value of several lines, with its origin and lock. */
export const TextField = ({
  path,
  maxLength,
  isLong = false,
  lines,
  help,
}: {
  path: string
  maxLength?: number
  isLong?: boolean
  /** The value has several entries. */
  lines?: Lines
  help?: string
}): ReactNode => {
  const { nameOf } = useText()
  const { store, state, data } = useStudio()
  const stored = valueAt(state.profile, path)
  const written = lines ? lines.write(stored) : String(stored ?? '')
  const [text, setText] = useState(written)
  const last = useRef(written)
  useEffect(() => {
    // Not from here: undone, saved, or another state taken over.
    if (written !== last.current) setText(written)
    last.current = written
  }, [written])

  const type = (typed: string): void => {
    setText(typed)
    const value = lines ? lines.read(typed, stored) : typed
    last.current = lines ? lines.write(value) : typed
    store.set(path, value)
  }
  const problem = state.problems[path]
  const id = fieldId(path)
  const shared = {
    id,
    className: 'ts-studio-input',
    value: text,
    maxLength,
    readOnly: !data.mayEdit || Boolean(state.locked[path]),
    'aria-invalid': Boolean(problem),
    'aria-describedby': problem || help ? `${id}-help` : undefined,
  }
  return (
    <div className="ts-studio-field">
      <div className="ts-studio-field__head">
        <label htmlFor={id}>{nameOf(path)}</label>
        <Origin path={path} />
        <LockToggle path={path} />
      </div>
      {lines || isLong ? (
        <textarea {...shared} rows={3} onChange={({ target }) => type(target.value)} />
      ) : (
        <input {...shared} onChange={({ target }) => type(target.value)} />
      )}
      {problem || help ? (
        <p id={`${id}-help`} className={problem ? 'ts-studio-error' : 'ts-studio__note'}>
          {problem ?? help}
        </p>
      ) : null}
    </div>
  )
}
