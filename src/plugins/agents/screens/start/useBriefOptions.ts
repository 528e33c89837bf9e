'use client'
import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { AppSummary } from '../../../../core/api/apps'
import type { BrandSummary } from '../../../../core/api/brands'
import type { Channel } from '../../../../core/api/channels'
import type { Page } from '../../../../core/api/common'
import type { BriefField } from '../../../../core/workflow/team'
import { useSelectedTenant } from '../../../parts/useSelectedTenant'
import { useV1 } from '../../../parts/useV1'
import type { Option } from '../../../parts/Choice'
import { useTenantQuery } from '../parts/useTenantQuery'
import type { Answers } from './useStart'

/** By question; absent: still to be read, or not one to choose from. */
export type BriefOptions = Readonly<Record<string, readonly Option[]>>

/** What can be chosen as an answer: brands, sites, channels and pages of the tenant. The only one is proposed. */
export const useBriefOptions = (
  brief: readonly BriefField[],
  answers: Answers,
  propose: (name: string, value: unknown) => void,
): BriefOptions => {
  const ask = useV1()
  const { config } = useConfig()
  const tenantId = useSelectedTenant()
  const query = useTenantQuery({ limit: '100' })
  const [options, setOptions] = useState<BriefOptions>({})
  const siteField = brief.find(({ type }) => type === 'site')
  const siteId = siteField && answers[siteField.name]
  const rest = `${config.serverURL}${config.routes.api}`

  useEffect(() => {
    const stopping = new AbortController()
    const { signal } = stopping
    const offer = (field: BriefField, found: Option[]): void => {
      if (signal.aborted) return
      setOptions((old) => ({ ...old, [field.name]: found }))
      const [only, ...others] = found
      if (only && others.length === 0 && field.required)
        propose(field.name, field.type === 'channels' ? [only.value] : only.value)
    }
    const list = async <Item>(path: string, named: (item: Item) => Option): Promise<Option[]> => {
      const answer = await ask<Page<Item>>(`${path}${query}`, { signal })
      return answer.ok ? answer.data.items.map(named) : []
    }
    for (const field of brief) {
      if (field.type === 'brand')
        void list<BrandSummary>('/brands', ({ id, name }) => ({ value: id, label: name })).then(
          (found) => offer(field, found),
        )
      if (field.type === 'site')
        void list<AppSummary>('/apps', ({ id, name }) => ({ value: id, label: name })).then(
          (found) => offer(field, found),
        )
      if (field.type === 'channels')
        void list<Channel>('/channels', ({ id, name }) => ({ value: id, label: name })).then(
          (found) => offer(field, found),
        )
    }
    return () => stopping.abort()
  }, [ask, brief, query, propose])

  useEffect(() => {
    const fields = brief.filter(({ type }) => type === 'page')
    if (fields.length === 0) return
    const stopping = new AbortController()
    const ofSite = siteId ? `&where[site][equals]=${String(siteId)}` : ''
    const ofTenant = tenantId ? `&where[tenant][equals]=${tenantId}` : ''
    const path = `${rest}/pages?depth=0&limit=200&sort=path&select[path]=true&select[title]=true`
    fetch(`${path}${ofSite}${ofTenant}`, { credentials: 'include', signal: stopping.signal })
      .then((response) => response.json())
      .then(({ docs }: { docs?: { id: string; path: string; title: string }[] }) => {
        const found = (docs ?? []).map((page) => ({
          value: page.id,
          label: `${page.title} (${page.path})`,
        }))
        setOptions((old) => ({
          ...old,
          ...Object.fromEntries(fields.map(({ name }) => [name, found])),
        }))
      })
      // Without pages to choose from the question says so.
      .catch(() => undefined)
    return () => stopping.abort()
  }, [brief, rest, siteId, tenantId])
  return options
}
