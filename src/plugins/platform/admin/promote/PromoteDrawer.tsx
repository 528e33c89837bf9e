'use client'
import { Drawer, useModal } from '@payloadcms/ui'
import { type ReactNode, useCallback, useState } from 'react'
import type { Environment } from '../../../../core/release/types'
import { useText } from '../text/useText'
import type { EnvironmentSummary } from '../types'
import { type Promotion, Promote } from './Promote'

const SLUG = 'tausestack-promote'

export type PromoteRequest = {
  releaseId: string
  from: Environment
  environments: readonly EnvironmentSummary[]
}

/** The drawer that shows what a promotion changes before it does it; place `drawer` once in the screen. */
export const usePromoteDrawer = (
  onPromoted: (promotion: Promotion) => void,
): { ask: (request: PromoteRequest) => void; drawer: ReactNode } => {
  const { t } = useText()
  const { openModal, closeModal } = useModal()
  const [request, setRequest] = useState<PromoteRequest | null>(null)
  const ask = useCallback(
    (wanted: PromoteRequest) => {
      setRequest(wanted)
      openModal(SLUG)
    },
    [openModal],
  )
  const drawer = request && (
    <Drawer slug={SLUG} title={t('tausestack:promoteTitle')}>
      <Promote
        key={request.releaseId}
        onClose={() => closeModal(SLUG)}
        onPromoted={(promotion) => {
          closeModal(SLUG)
          onPromoted(promotion)
        }}
        request={request}
      />
    </Drawer>
  )
  return { ask, drawer }
}
