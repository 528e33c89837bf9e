'use client'
import { Link } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { DeploymentLogEntry } from '../../../../core/api/deployments'
import { callApi } from '../lib/callApi'
import { useApi } from '../lib/useApi'
import { useText } from '../text/useText'

/** What stopped a deployment: where it is, and the way to mend it. */
export const DeployErrors = ({
  entries,
  siteId,
}: {
  entries: readonly DeploymentLogEntry[]
  siteId: string
}) => {
  const { t } = useText()
  const { admin } = useApi()
  const all = entries.filter(({ level }) => level === 'error')
  const placed = all.filter(({ page, block }) => page !== undefined || block !== undefined)
  // The closing entry repeats what the others say one by one.
  const errors = placed.length > 0 ? placed : all
  const pageIds = usePageIds(
    siteId,
    errors.flatMap(({ page }) => page ?? []),
  )
  if (errors.length === 0) return null
  return (
    <section className="ts-deploy-errors">
      <h3 className="ts-deploy__heading">{t('tausestack:whyFailed')}</h3>
      <ul>
        {errors.map(({ id, message, page, block, blockType, field }) => {
          const pageId = page === undefined ? undefined : pageIds[page]
          const place = [
            page !== undefined && t('tausestack:page', { path: page }),
            (blockType ?? block) && t('tausestack:block', { name: blockType ?? block ?? '' }),
            field && t('tausestack:field', { name: field }),
          ].filter(Boolean)
          return (
            <li key={id}>
              {place.length > 0 && <p className="ts-deploy-errors__place">{place.join(' · ')}</p>}
              <p>{message}</p>
              {pageId && (
                <Link href={admin(`/collections/pages/${pageId}`)}>
                  {t('tausestack:fixInPage')}
                </Link>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Ids of a site's pages by path; empty until they are known. */
const usePageIds = (siteId: string, paths: readonly string[]): Record<string, string> => {
  const { rest } = useApi()
  const [ids, setIds] = useState<Record<string, string>>({})
  const wanted = [...new Set(paths)].sort().join(',')
  useEffect(() => {
    if (wanted === '') return
    const asking = new AbortController()
    const query = new URLSearchParams({
      'where[and][0][site][equals]': siteId,
      'where[and][1][path][in]': wanted,
      'select[path]': 'true',
      draft: 'true',
      depth: '0',
      limit: '100',
    })
    callApi<{ docs: { id: string; path: string }[] }>({
      url: rest(`/pages?${query}`),
      signal: asking.signal,
    }).then((called) => {
      if (called.ok)
        setIds(Object.fromEntries(called.data.docs.map(({ id, path }) => [path, String(id)])))
    }, ignore)
    return () => asking.abort()
  }, [rest, siteId, wanted])
  return ids
}

// `callApi` tells failures in its answer.
const ignore = (): void => undefined
