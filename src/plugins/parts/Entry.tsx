'use client'
import { useId, type ReactNode } from 'react'
import './entry.css'

/** What an input needs of its entry. */
export type EntryProps = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }

/** A labelled input with its help and what is wrong with it. */
export const Entry = ({
  label,
  help,
  problem,
  isRequired = false,
  children,
}: {
  label: string
  help?: string
  problem?: string
  isRequired?: boolean
  children: (props: EntryProps) => ReactNode
}): ReactNode => {
  const id = useId()
  const helpId = `${id}-help`
  return (
    <div className="ts-entry">
      <label htmlFor={id}>
        {label}
        {isRequired && <span aria-hidden="true"> *</span>}
      </label>
      {children({
        id,
        ...(help || problem ? { 'aria-describedby': helpId } : {}),
        ...(problem ? { 'aria-invalid': true } : {}),
      })}
      {(help || problem) && (
        <small id={helpId}>
          {problem && <span className="ts-entry__problem">{problem} </span>}
          {help}
        </small>
      )}
    </div>
  )
}
