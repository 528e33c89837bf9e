'use client'
import { useEffect, useState } from 'react'
import { callApi } from '../../lib/callApi'
import { useApi } from '../../lib/useApi'

type BrandProfile = { id: string; name: string }

/** Most that the list offers; a tenant has a handful. */
const LIMIT = '200'

/** A tenant's brand profiles; null while they are being loaded. */
export const useBrandProfiles = (tenantId: string): BrandProfile[] | null => {
  const { rest } = useApi()
  const [found, setFound] = useState<{ tenantId: string; profiles: BrandProfile[] } | null>(null)
  useEffect(() => {
    if (tenantId === '') return
    const asking = new AbortController()
    const load = async (): Promise<void> => {
      const query = new URLSearchParams({
        'where[tenant][equals]': tenantId,
        'select[name]': 'true',
        sort: 'name',
        depth: '0',
        limit: LIMIT,
      })
      const called = await callApi<{ docs: BrandProfile[] }>({
        url: rest(`/brand-profiles?${query}`),
        signal: asking.signal,
      })
      if (asking.signal.aborted) return
      const docs = called.ok ? called.data.docs : []
      setFound({ tenantId, profiles: docs.map(({ id, name }) => ({ id: String(id), name })) })
    }
    void load()
    return () => asking.abort()
  }, [rest, tenantId])
  return found?.tenantId === tenantId ? found.profiles : null
}
