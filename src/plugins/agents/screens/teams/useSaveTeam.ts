'use client'
import { useState } from 'react'
import type { AgentTeam, CreateTeam } from '../../../../core/api/agents'
import { useSelectedTenant } from '../../../parts/useSelectedTenant'
import { useV1 } from '../../../parts/useV1'
import { useText } from '../../text/useText'
import type { TeamDraft } from './draftHistory'

export type SaveTeam = {
  isSaving: boolean
  /** What the server said against it. */
  refusal: string | null
  save: (draft: TeamDraft) => Promise<AgentTeam | null>
}

/** Saves a team: one's own as it is; one of the house, or a new one, as a new one of one's own. */
export const useSaveTeam = (stored: AgentTeam | null): SaveTeam => {
  const { t } = useText()
  const ask = useV1()
  const tenantId = useSelectedTenant()
  const [isSaving, setIsSaving] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  return {
    isSaving,
    refusal,
    save: async (draft) => {
      setIsSaving(true)
      setRefusal(null)
      const isOwn = stored !== null && !stored.builtIn
      const answer = isOwn
        ? await ask<AgentTeam>(`/agent-teams/${stored.id}`, { method: 'PATCH', body: draft })
        : await ask<AgentTeam>('/agent-teams', {
            method: 'POST',
            body: {
              ...draft,
              ...(stored ? { basedOn: stored.id } : {}),
              ...(tenantId ? { tenantId } : {}),
            } satisfies CreateTeam,
          })
      setIsSaving(false)
      if (answer.ok) return answer.data
      const details = answer.issues.map(({ pointer, detail }) => `${pointer} ${detail}`)
      setRefusal([answer.message ?? t('lost'), ...details].join(' '))
      return null
    },
  }
}
