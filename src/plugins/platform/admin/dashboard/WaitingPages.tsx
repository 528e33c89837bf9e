'use client'
import { Link } from '@payloadcms/ui'
import type { WaitingPages as Waiting } from '../../sections/waitingPages'
import { useApi } from '../lib/useApi'
import { useText } from '../text/useText'

/** Pages that a deployment would bring up to date, because a shared section changed. */
export const WaitingPages = ({ waiting: { pages, sections } }: { waiting: Waiting }) => {
  const { t } = useText()
  const { admin } = useApi()
  return (
    <details className="ts-site__waiting">
      <summary>
        {t('tausestack:waitingPages', { count: pages.length, sections: sections.join(', ') })}
      </summary>
      <ul>
        {pages.map(({ id, title }) => (
          <li key={id}>
            <Link href={admin(`/collections/pages/${id}/builder`)} prefetch={false}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}
