'use client'
import { Drawer, toast, useModal } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { type ReactNode, useCallback, useState } from 'react'
import type { Environment } from '../../../../core/release/types'
import { useText } from '../text/useText'
import { DeployProgress } from './DeployProgress'
import { useDeployActions } from './useDeployActions'

const SLUG = 'tausestack-deploy'

type Site = { id: string; name: string; timeZone: string; environment?: Environment }

type Shown = Site & { releaseId: string; operationId: string | null }

export type DeployDrawerControls = {
  /** Starts a deployment and shows how it goes. Resolves when it was started, or refused. */
  deploy: (site: Site) => Promise<void>
  /** Goes on with one that failed or was stopped, and shows how it goes. */
  goOn: (shown: Shown) => Promise<void>
  /** Shows one that was started before. */
  show: (shown: Shown) => void
  drawer: ReactNode
}

/** The drawer in which a deployment is followed; place `drawer` once in the screen. */
export const useDeployDrawer = (): DeployDrawerControls => {
  const { t } = useText()
  const { openModal, closeModal } = useModal()
  const { start, retry } = useDeployActions()
  const router = useRouter()
  const [shown, setShown] = useState<Shown | null>(null)

  const show = useCallback(
    (wanted: Shown) => {
      setShown(wanted)
      openModal(SLUG)
    },
    [openModal],
  )
  const deploy = useCallback(
    async (site: Site) => {
      const started = await start({ id: site.id, environment: site.environment })
      if (!started) return
      show({ ...site, releaseId: started.id, operationId: started.operationId })
      router.refresh()
    },
    [start, show, router],
  )
  const goOn = useCallback(
    async (stopped: Shown) => {
      const started = await retry(stopped.releaseId)
      if (!started) return
      toast.success(t('tausestack:retried'))
      show({ ...stopped, releaseId: started.id, operationId: started.operationId })
      router.refresh()
    },
    [retry, show, router, t],
  )
  const refresh = useCallback(() => router.refresh(), [router])

  const drawer = shown && (
    <Drawer slug={SLUG} title={t('tausestack:deployOf', { name: shown.name })}>
      <DeployProgress
        deployment={{ id: shown.releaseId, operationId: shown.operationId }}
        key={`${shown.releaseId} ${shown.operationId}`}
        onClose={() => closeModal(SLUG)}
        onEnd={refresh}
        onGoOn={() => void goOn(shown)}
        onRetry={() => void deploy(shown)}
        site={shown}
      />
    </Drawer>
  )
  return { deploy, goOn, show, drawer }
}
