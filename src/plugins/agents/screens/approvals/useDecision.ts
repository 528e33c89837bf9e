'use client'
import { useState } from 'react'
import type { Approval, Decide } from '../../../../core/api/approvals'
import { useV1 } from '../../../parts/useV1'
import { useText } from '../../text/useText'

/** Something was changed meanwhile, or somebody else has decided. */
const CONFLICT = 409

export type ApprovalDecision = {
  /** By item: all its texts, as they shall be. */
  edits: Readonly<Record<string, readonly string[]>>
  edit: (key: string, texts: readonly string[]) => void
  dropEdits: () => void
  isBusy: boolean
  refusal: string | null
  approve: () => Promise<void>
  reject: (reason: string) => Promise<void>
}

/** Decides about exactly what was looked at. */
export const useDecision = ({
  approval,
  onDecided,
  onStale,
}: {
  approval: Approval
  onDecided: (approval: Approval) => void
  onStale: () => void
}): ApprovalDecision => {
  const { t } = useText()
  const ask = useV1()
  const [edits, setEdits] = useState<Record<string, readonly string[]>>({})
  const [isBusy, setIsBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const { contentHash } = approval

  const decide = async (body: Decide): Promise<void> => {
    setIsBusy(true)
    setRefusal(null)
    const answer = await ask<Approval>(`/approvals/${approval.id}/decide`, {
      method: 'POST',
      body,
    })
    setIsBusy(false)
    if (answer.ok) return onDecided(answer.data)
    setRefusal(answer.message ?? t('lost'))
    if (answer.status === CONFLICT) onStale()
  }
  return {
    edits,
    edit: (key, texts) => setEdits((old) => ({ ...old, [key]: texts })),
    dropEdits: () => setEdits({}),
    isBusy,
    refusal,
    approve: () => {
      const changed = approval.items.flatMap((item) => {
        const texts = edits[item.key]
        const isChanged = texts?.some((text, index) => text !== item.texts[index]?.text)
        return texts && isChanged ? [[item.key, [...texts]] as [string, string[]]] : []
      })
      return decide({
        decision: 'approve',
        contentHash,
        ...(changed.length > 0 ? { edits: Object.fromEntries<string[]>(changed) } : {}),
      })
    },
    reject: (reason) => decide({ decision: 'reject', contentHash, reason }),
  }
}
