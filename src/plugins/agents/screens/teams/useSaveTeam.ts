'use client'
import { useRef, useState } from 'react'
import type { AgentTeam, CreateTeam } from '../../../../core/api/agents'
import { useSelectedTenant } from '../../../parts/useSelectedTenant'
import { type Answer, useV1 } from '../../../parts/useV1'
import { useText } from '../../text/useText'
import type { TeamDraft } from './draftHistory'

export type SaveTeam = {
  isSaving: boolean
  /** What the server said against it. */
  refusal: string | null
  /** Somebody else has saved the team since it was read. */
  isStale: boolean
  save: (draft: TeamDraft) => Promise<AgentTeam | null>
  /** The team as it is saved now; the next save begins from it. */
  readTheirs: () => Promise<AgentTeam | null>
}

const CONFLICT = 409

/** Saves a team: one's own as it is; one of the house, or a new one, as a new one of one's own. */
export const useSaveTeam = (stored: AgentTeam | null): SaveTeam => {
  const { t } = useText()
  const ask = useV1()
  const tenantId = useSelectedTenant()
  const [isSaving, setIsSaving] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isStale, setIsStale] = useState(false)
  /** The state that the edits were made from. */
  const base = useRef(stored?.updatedAt ?? null)
  const isOwn = stored !== null && !stored.builtIn

  const settle = (answer: Answer<AgentTeam>): AgentTeam | null => {
    setIsSaving(false)
    if (answer.ok) {
      base.current = answer.data.updatedAt
      return answer.data
    }
    const isConflict = answer.status === CONFLICT && isOwn
    setIsStale(isConflict)
    const details = answer.issues.map(({ pointer, detail }) => `${pointer} ${detail}`)
    const said = isConflict ? t('savedByOther') : (answer.message ?? t('lost'))
    setRefusal([said, ...details].join(' '))
    return null
  }
  const begin = (): void => {
    setIsSaving(true)
    setRefusal(null)
    setIsStale(false)
  }
  return {
    isSaving,
    refusal,
    isStale,
    save: async (draft) => {
      begin()
      if (isOwn)
        return settle(
          await ask<AgentTeam>(`/agent-teams/${stored.id}`, {
            method: 'PATCH',
            body: draft,
            headers: base.current ? { 'x-base-version': base.current } : {},
          }),
        )
      const body: CreateTeam = {
        ...draft,
        ...(stored ? { basedOn: stored.id } : {}),
        ...(tenantId ? { tenantId } : {}),
      }
      return settle(await ask<AgentTeam>('/agent-teams', { method: 'POST', body }))
    },
    readTheirs: async () => {
      if (!isOwn) return null
      begin()
      return settle(await ask<AgentTeam>(`/agent-teams/${stored.id}`))
    },
  }
}
