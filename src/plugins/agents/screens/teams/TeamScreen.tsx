'use client'
import { useAuth } from '@payloadcms/ui'
import { useMemo, type ReactNode } from 'react'
import type { Agent, AgentTeam } from '../../../../core/api/agents'
import { actorOf } from '../../../../core/tenancy/actorOf'
import { canDo, covers } from '../../../../core/tenancy/permissions'
import type { Operation } from '../../../../core/tenancy/vocabulary'
import { newStep } from '../../../../core/workflow/edit/newStep'
import { useSelectedTenant } from '../../../parts/useSelectedTenant'
import { useText } from '../../text/useText'
import { Lost } from '../parts/Lost'
import { NEW_TEAM } from '../parts/paths'
import { useItem } from '../../../parts/useItem'
import { useList } from '../../../parts/useList'
import { useTenantQuery } from '../parts/useTenantQuery'
import type { TeamDraft } from './draftHistory'
import { draftOf } from './draftOf'
import { TeamEditor } from './TeamEditor'
import '../parts/agents.css'
import './teamEditor.css'

/** A team's screen: of the house, of one's own, or a new one. */
export const TeamScreen = ({ teamId }: { teamId: string }): ReactNode => {
  const { t, language } = useText()
  const { user } = useAuth()
  const selected = useSelectedTenant()
  const isNew = teamId === NEW_TEAM
  const team = useItem<AgentTeam>(isNew ? null : `/agent-teams/${teamId}?language=${language}`)
  const agents = useList<Agent>(`/agents${useTenantQuery({ language, limit: '100' })}`)
  const actor = useMemo(() => actorOf(user), [user])
  const may = (collection: 'agent-teams' | 'agent-runs', operation: Operation): boolean => {
    const grant = canDo({ actor, collection, operation })
    const tenantId = team.item?.tenantId ?? selected
    return tenantId === undefined || tenantId === null ? grant !== 'none' : covers(grant, tenantId)
  }
  if (team.isLost) return <Lost message={team.message} onAgain={team.reload} />
  if ((!isNew && !team.item) || (!agents.items && !agents.isLost))
    return <p className="ts-agents__help">{t('loading')}</p>
  return (
    <TeamEditor
      key={team.item?.id ?? NEW_TEAM}
      stored={team.item}
      onStored={team.set}
      initial={team.item ? draftOf(team.item) : emptyTeam()}
      agents={agents.items ?? []}
      mayWrite={may('agent-teams', team.item?.builtIn === false ? 'update' : 'create')}
      mayDelete={team.item?.builtIn === false && may('agent-teams', 'delete')}
      mayRun={may('agent-runs', 'generate')}
    />
  )
}

const emptyTeam = (): TeamDraft => ({
  name: '',
  description: '',
  definition: {
    brief: [],
    budget: { tokens: null, costUsd: null, seconds: null, steps: 200 },
    steps: [newStep('agent', new Set())],
  },
})
