'use client'
import { Drawer, useModal } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { type ReactNode, useCallback, useState } from 'react'
import { useText } from '../text/useText'
import { DeployProgress } from './DeployProgress'
import { useDeployActions } from './useDeployActions'

const SLUG = 'tausestack-deploy'

type Site = { id: string; name: string; timeZone: string }

type Shown = Site & { releaseId: string; operationId: string | null }

export type DeployDrawerControls = {
  /** Starts a deployment and shows how it goes. Resolves when it was started, or refused. */
  deploy: (site: Site) => Promise<void>
  /** Shows one that was started before. */
  show: (shown: Shown) => void
  drawer: ReactNode
}

/** The drawer in which a deployment is followed; place `drawer` once in the screen. */
export const useDeployDrawer = (): DeployDrawerControls => {
  const { t } = useText()
  const { openModal, closeModal } = useModal()
  const { start } = useDeployActions()
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
      const started = await start({ id: site.id })
      if (!started) return
      show({ ...site, releaseId: started.id, operationId: started.operationId })
      router.refresh()
    },
    [start, show, router],
  )
  const refresh = useCallback(() => router.refresh(), [router])

  const drawer = shown && (
    <Drawer slug={SLUG} title={t('tausestack:deployOf', { name: shown.name })}>
      <DeployProgress
        deployment={{ id: shown.releaseId, operationId: shown.operationId }}
        key={shown.releaseId}
        onClose={() => closeModal(SLUG)}
        onEnd={refresh}
        onRetry={() => void deploy(shown)}
        site={shown}
      />
    </Drawer>
  )
  return { deploy, show, drawer }
}
