'use client'
import { Drawer, useModal } from '@payloadcms/ui'
import { type ReactNode, useCallback } from 'react'
import type { Environment } from '../../../../core/release/types'
import { ENVIRONMENT_TEXT } from '../lib/environmentText'
import { useText } from '../text/useText'
import { PlanForm } from './PlanForm'
import { PlannedList } from './PlannedList'
import { usePlannedDeploys } from './usePlannedDeploys'
import './plan.css'

const SLUG = 'tausestack-plan'

/** The drawer that plans deployments, and the list of what is planned; place both once in the screen. */
export const usePlanDrawer = ({
  site,
  environment,
  mayPlan,
}: {
  site: { id: string; name: string; timeZone: string; tenantId: string }
  environment: Environment
  mayPlan: boolean
}): { open: () => void; drawer: ReactNode; list: ReactNode } => {
  const { t } = useText()
  const { openModal, closeModal } = useModal()
  const { planned, reload } = usePlannedDeploys({
    siteId: site.id,
    tenantId: site.tenantId,
    environment,
  })
  const open = useCallback(() => openModal(SLUG), [openModal])
  const list = planned && planned.length > 0 && (
    <PlannedList mayPlan={mayPlan} onChanged={reload} planned={planned} timeZone={site.timeZone} />
  )
  const title = t('tausestack:planTitle', { environment: t(ENVIRONMENT_TEXT[environment]) })
  const drawer = (
    <Drawer slug={SLUG} title={title}>
      <div className="ts-plan">
        <PlanForm
          environment={environment}
          onPlanned={() => {
            closeModal(SLUG)
            reload()
          }}
          site={site}
        />
        {list || <p className="ts-plan__none">{t('tausestack:planNone')}</p>}
      </div>
    </Drawer>
  )
  return { open, drawer, list }
}
