'use client'
import { useAuth } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { actorOf } from '../../../../core/tenancy/actorOf'
import { canDo } from '../../../../core/tenancy/permissions'
import { NavLink } from '../../../parts/NavLink'
import { useText } from '../../text/useText'
import { CAMPAIGN, startPath } from '../parts/paths'

/** The way to a first campaign, for who may start one somewhere. */
export const StartNavLink = (): ReactNode => {
  const { t } = useText()
  const { user } = useAuth()
  const grant = canDo({ actor: actorOf(user), collection: 'agent-runs', operation: 'generate' })
  if (grant === 'none') return null
  return (
    <NavLink id="nav-start-campaign" path={startPath(CAMPAIGN)}>
      {t('startCampaign')}
    </NavLink>
  )
}
