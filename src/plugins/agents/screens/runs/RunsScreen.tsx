'use client'
import { Button, Gutter, useStepNav } from '@payloadcms/ui'
import type { ListViewClientProps } from 'payload'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useEffect, type ReactNode } from 'react'
import type { AgentRunSummary } from '../../../../core/api/agentRuns'
import { RUN_STATES, type RunState } from '../../../../core/workflow/states'
import { useText } from '../../text/useText'
import { Lost } from '../parts/Lost'
import { teamsPath } from '../parts/paths'
import { useAddress } from '../../../parts/useAddress'
import { useList } from '../../../parts/useList'
import { useTenantQuery } from '../parts/useTenantQuery'
import { RunTable } from './RunTable'
import '../parts/agents.css'
import './runs.css'

/** How often the list is read again. Milliseconds. */
const POLL = 5000

/** Instead of Payload's list: what the teams are at and have done. */
export const RunsScreen = (_props: ListViewClientProps): ReactNode => {
  const { t } = useText()
  const address = useAddress()
  const path = usePathname()
  const router = useRouter()
  const { setStepNav } = useStepNav()
  const wanted = useSearchParams().get('state')
  const state = RUN_STATES.find((one) => one === wanted)
  const list = useList<AgentRunSummary>(`/agent-runs${useTenantQuery({ state })}`, { every: POLL })
  const title = t('runs')
  useEffect(() => setStepNav([{ label: title }]), [setStepNav, title])
  const choose = (one: RunState | undefined): void =>
    router.replace(one ? `${path}?state=${one}` : path)
  return (
    <Gutter className="ts-agents">
      <header className="ts-agents__header">
        <div>
          <h1>{title}</h1>
          <p>{t('runsIntro')}</p>
        </div>
        <div className="ts-agents__actions">
          <Button el="link" to={address(teamsPath)} margin={false}>
            {t('startTeam')}
          </Button>
        </div>
      </header>
      <nav className="ts-runs__filter" aria-label={t('colState')}>
        {[undefined, ...RUN_STATES].map((one) => (
          <button
            key={one ?? 'all'}
            type="button"
            aria-current={state === one ? 'page' : undefined}
            onClick={() => choose(one)}
          >
            {one ? t(`state_${one}`) : t('all')}
          </button>
        ))}
      </nav>
      {list.items === null && !list.isLost && <p className="ts-agents__help">{t('loading')}</p>}
      {list.items === null && list.isLost && <Lost onAgain={list.reload} />}
      {list.items?.length === 0 && (
        <div className="ts-agents__empty">
          <h2>{t(state ? 'runsNoneSo' : 'runsNone')}</h2>
          <p>{t('runsNoneHelp')}</p>
          <Button el="link" to={address(teamsPath)} buttonStyle="secondary" margin={false}>
            {t('teams')}
          </Button>
        </div>
      )}
      {list.items && list.items.length > 0 && <RunTable runs={list.items} />}
      {list.hasMore && (
        <Button buttonStyle="secondary" margin={false} onClick={list.showMore}>
          {t('showMore')}
        </Button>
      )}
    </Gutter>
  )
}
