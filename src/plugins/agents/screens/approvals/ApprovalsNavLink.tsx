'use client'
import type { ReactNode } from 'react'
import { NavLink } from '../../../parts/NavLink'
import { useText } from '../../text/useText'
import { approvalsPath } from '../parts/paths'
import { usePendingCount } from '../parts/usePendingCount'
import '../parts/agents.css'

/** The way to the inbox, with how much waits there. */
export const ApprovalsNavLink = (): ReactNode => {
  const { t } = useText()
  const count = usePendingCount()
  return (
    <NavLink id="nav-approvals" path={approvalsPath}>
      {t('approvals')}
      {count > 0 && (
        <span className="ts-nav-count">
          <span aria-hidden="true">{count}</span>
          <span className="ts-agents__hidden">{t('waitingCount', { count })}</span>
        </span>
      )}
    </NavLink>
  )
}
