'use client'
import { ConfirmationModal, useModal } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { type ReactNode, useCallback, useState } from 'react'
import { useDeployActions } from '../deploy/useDeployActions'
import { formatMoment } from '../lib/formatMoment'
import { useText } from '../text/useText'

const SLUG = 'tausestack-roll-back'

export type RollBackRequest = {
  /** Asked of the live release, the one before it returns; asked of an earlier one, that one does. */
  releaseId: string
  kind: 'rollBack' | 'makeLive'
  siteName: string
  /** When what visitors will see went live. */
  toMoment: string
  timeZone: string
}

/** A dialogue that says what a rollback does before it does it; place `dialog` once in the screen. */
export const useRollBack = (): { ask: (request: RollBackRequest) => void; dialog: ReactNode } => {
  const { t, language } = useText()
  const { openModal } = useModal()
  const { rollBack } = useDeployActions()
  const router = useRouter()
  const [request, setRequest] = useState<RollBackRequest | null>(null)

  const ask = useCallback(
    (wanted: RollBackRequest) => {
      setRequest(wanted)
      openModal(SLUG)
    },
    [openModal],
  )
  if (!request) return { ask, dialog: null }

  const { kind, siteName, toMoment, timeZone, releaseId } = request
  const moment = formatMoment({ moment: toMoment, timeZone, language })
  const dialog = (
    <ConfirmationModal
      body={t(kind === 'rollBack' ? 'tausestack:rollBackBody' : 'tausestack:makeLiveBody', {
        moment,
      })}
      confirmLabel={t(kind === 'rollBack' ? 'tausestack:rollBack' : 'tausestack:makeLive')}
      heading={t(kind === 'rollBack' ? 'tausestack:rollBackTitle' : 'tausestack:makeLiveTitle', {
        name: siteName,
      })}
      modalSlug={SLUG}
      onConfirm={async () => {
        if (await rollBack(releaseId)) router.refresh()
      }}
    />
  )
  return { ask, dialog }
}
