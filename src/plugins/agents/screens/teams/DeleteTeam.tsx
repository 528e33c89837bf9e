'use client'
import { Button, ConfirmationModal, toast, useModal } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import type { AgentTeam } from '../../../../core/api/agents'
import { useV1 } from '../../../parts/useV1'
import { useText } from '../../text/useText'
import { teamsPath } from '../parts/paths'
import { useAddress } from '../../../parts/useAddress'

const MODAL = 'ts-delete-team'

/** Deletes a team of one's own, once it is said for sure; then its list is shown. */
export const DeleteTeam = ({ team }: { team: AgentTeam }): ReactNode => {
  const { t } = useText()
  const ask = useV1()
  const router = useRouter()
  const address = useAddress()
  const { openModal } = useModal()
  const remove = async (): Promise<void> => {
    const answer = await ask(`/agent-teams/${team.id}`, { method: 'DELETE' })
    if (!answer.ok) {
      toast.error(answer.message ?? t('lost'))
      return
    }
    toast.success(t('teamDeleted'))
    router.replace(address(teamsPath))
  }
  return (
    <>
      <Button buttonStyle="secondary" margin={false} onClick={() => openModal(MODAL)}>
        {t('deleteTeam')}
      </Button>
      <ConfirmationModal
        modalSlug={MODAL}
        heading={t('deleteTeamAsk', { name: team.name })}
        body={t('deleteTeamHelp')}
        confirmLabel={t('deleteTeamSure')}
        cancelLabel={t('deleteTeamNot')}
        onConfirm={remove}
      />
    </>
  )
}
