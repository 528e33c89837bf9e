'use client'
import { useForm, useFormFields } from '@payloadcms/ui'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { issueText } from '../text/issueText'
import { useText } from '../text/useText'
import { useChecks, useChecksState } from './ChecksContext'
import { showField } from './showField'

/** Puts errors at their fields in a block's form, and brings the field that is wanted into view. */
export const FieldChecks = ({ id }: { id: string }): ReactNode => {
  const { t } = useText()
  const { wanted, forget } = useChecks()
  const issues = useChecksState().byBlock.get(id)
  const { dispatchFields } = useForm()
  const fields = useFormFields(([state]) => state)
  /** What was put there by us, by path: Payload's own messages stay. */
  const placed = useRef(new Map<string, string>())

  // The form starts with its state in an effect of its own, after this one's first.
  const [isStarted, setStarted] = useState(false)
  useEffect(() => setStarted(true), [])

  useEffect(() => {
    if (!isStarted) return
    const errors = new Map(
      (issues ?? []).flatMap((issue) =>
        issue.level === 'error' && issue.field ? [[issue.field, issueText(issue, t)]] : [],
      ) as [string, string][],
    )
    for (const [path, message] of errors) {
      const field = fields[path]
      if (!field || field.valid === false) continue
      placed.current.set(path, message)
      dispatchFields({ type: 'UPDATE', path, valid: false, errorMessage: message })
    }
    for (const [path, message] of placed.current) {
      if (errors.has(path)) continue
      placed.current.delete(path)
      if (fields[path]?.errorMessage === message)
        dispatchFields({ type: 'UPDATE', path, valid: true, errorMessage: undefined })
    }
  }, [dispatchFields, fields, isStarted, issues, t])

  useEffect(() => {
    if (wanted?.block === id)
      return showField({ path: wanted.field, onShown: () => forget(wanted) })
  }, [forget, id, wanted])

  return null
}
