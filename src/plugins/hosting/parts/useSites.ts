'use client'
import type { AppSummary } from '../../../core/api/apps'
import type { Option } from '../../parts/Choice'
import { useList } from '../../parts/useList'
import { useTenantQuery } from './useTenantQuery'

export type Sites = {
  /** `null` before the first answer. */
  sites: AppSummary[] | null
  options: Option[]
  nameOf: (id: string) => string
}

/** The sites of the chosen tenant, by name. */
export const useSites = (): Sites => {
  const { items } = useList<AppSummary>(`/apps${useTenantQuery({ limit: '100' })}`)
  return {
    sites: items,
    options: (items ?? []).map(({ id, name }) => ({ value: id, label: name })),
    nameOf: (id) => items?.find((site) => site.id === id)?.name ?? '',
  }
}
