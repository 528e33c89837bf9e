'use client'
import { Button, Gutter, useStepNav } from '@payloadcms/ui'
import type { ListViewClientProps } from 'payload'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useEffect, type ReactNode } from 'react'
import type { Approval } from '../../../../core/api/approvals'
import { useText } from '../../text/useText'
import { Lost } from '../parts/Lost'
import { teamsPath } from '../parts/paths'
import { useAddress } from '../../../parts/useAddress'
import { useList } from '../../../parts/useList'
import { useTenantQuery } from '../parts/useTenantQuery'
import { ApprovalRow } from './ApprovalRow'
import '../parts/agents.css'
import '../runs/runs.css'
import './approvals.css'

/** How often the inbox is read again. Milliseconds. */
const POLL = 5000

/** Instead of Payload's list: what waits for a person, and what was decided. */
export const ApprovalsScreen = (_props: ListViewClientProps): ReactNode => {
  const { t } = useText()
  const address = useAddress()
  const path = usePathname()
  const router = useRouter()
  const { setStepNav } = useStepNav()
  const isAll = useSearchParams().get('view') === 'all'
  const query = useTenantQuery({ state: isAll ? undefined : 'pending' })
  const list = useList<Approval>(`/approvals${query}`, { every: POLL })
  const title = t('approvals')
  useEffect(() => setStepNav([{ label: title }]), [setStepNav, title])
  return (
    <Gutter className="ts-agents">
      <header className="ts-agents__header">
        <div>
          <h1>{title}</h1>
          <p>{t('approvalsIntro')}</p>
        </div>
      </header>
      <nav className="ts-runs__filter" aria-label={title}>
        {[false, true].map((all) => (
          <button
            key={String(all)}
            type="button"
            aria-current={isAll === all ? 'page' : undefined}
            onClick={() => router.replace(all ? `${path}?view=all` : path)}
          >
            {t(all ? 'all' : 'waitingForYou')}
          </button>
        ))}
      </nav>
      {list.items === null && !list.isLost && <p className="ts-agents__help">{t('loading')}</p>}
      {list.items === null && list.isLost && <Lost onAgain={list.reload} />}
      {list.items?.length === 0 && (
        <div className="ts-agents__empty">
          <h2>{t('approvalsNone')}</h2>
          <p>{t('approvalsNoneHelp')}</p>
          <Button el="link" to={address(teamsPath)} buttonStyle="secondary" margin={false}>
            {t('teams')}
          </Button>
        </div>
      )}
      {list.items && list.items.length > 0 && (
        <ul className="ts-inbox">
          {list.items.map((approval) => (
            <li key={approval.id}>
              <ApprovalRow approval={approval} />
            </li>
          ))}
        </ul>
      )}
      {list.hasMore && (
        <Button buttonStyle="secondary" margin={false} onClick={list.showMore}>
          {t('showMore')}
        </Button>
      )}
    </Gutter>
  )
}
