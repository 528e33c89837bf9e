'use client'
import { useRef, useState } from 'react'
import type { App } from '../../../../core/api/apps'
import { callApi } from '../lib/callApi'
import { newKey } from '../../../../core/api/newKey'
import { type PlacedIssues, placeIssues } from '../lib/placeIssues'
import type { FieldSection } from '../lib/toFieldSections'
import { useApi } from '../lib/useApi'
import { useText } from '../text/useText'
import { fieldPaths, type NewAppValues, toCreateApp } from './toCreateApp'

export type Refused = PlacedIssues & { message: string }

export type CreateAppState = {
  app: App | null
  isCreating: boolean
  refused: Refused | null
  /** Resolves with the path of the first field that is wrong; null when none is. */
  create: (values: NewAppValues) => Promise<string | null>
}

/** Creates the site; the same answers sent again after a lost connection make no second one. */
export const useCreateApp = (
  templateId: string,
  sections: readonly FieldSection[],
): CreateAppState => {
  const { v1 } = useApi()
  const { t } = useText()
  const [app, setApp] = useState<App | null>(null)
  const [isCreating, setIsCreating] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)
  const sent = useRef({ body: '', key: '' })

  const refuse = (next: Refused, fields: readonly string[]): string | null => {
    setRefused(next)
    return fields.find((path) => path in next.byField) ?? null
  }

  const create = async (values: NewAppValues): Promise<string | null> => {
    const fields = fieldPaths(sections, values)
    const missing = missingFields(values)
    if (missing.length > 0) {
      const needed = t('tausestack:isRequired')
      const byField = Object.fromEntries(missing.map((path) => [path, needed]))
      const message = t('tausestack:fieldsWrong', { count: missing.length })
      return refuse({ byField, rest: [], message }, fields)
    }
    const body = toCreateApp(templateId, values)
    const text = JSON.stringify(body)
    if (sent.current.body !== text) sent.current = { body: text, key: newKey() }
    setIsCreating(true)
    setRefused(null)
    const called = await callApi<App>({
      url: v1('/apps/create'),
      method: 'POST',
      body,
      headers: { 'idempotency-key': sent.current.key },
    })
    setIsCreating(false)
    if (called.ok) {
      setApp(called.data)
      return null
    }
    const { status, detail, title, errors = [] } = called.refusal
    // A failure is remembered under its key: trying again needs another one.
    if (status >= 500) sent.current = { body: '', key: '' }
    const placed = placeIssues({ issues: errors, fields })
    const count = Object.keys(placed.byField).length
    const message =
      count > 0 && placed.rest.length === 0
        ? t('tausestack:fieldsWrong', { count })
        : (detail ?? title ?? t('tausestack:noConnection'))
    return refuse({ ...placed, message }, fields)
  }
  return { app, isCreating, refused, create }
}

const missingFields = (values: NewAppValues): string[] => [
  ...(values.tenantId === '' ? ['tenantId'] : []),
  ...(values.name.trim() === '' ? ['name'] : []),
  ...(values.ownSlug && values.slug.trim() === '' ? ['slug'] : []),
  ...(values.brandKind === 'existing' && values.brandProfileId === '' ? ['brandProfileId'] : []),
]
