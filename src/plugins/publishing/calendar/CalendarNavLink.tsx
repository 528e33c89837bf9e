'use client'
import type { ReactNode } from 'react'
import { NavLink } from '../../parts/NavLink'
import { useText } from '../text/useText'

/** The way to the calendar. */
export const CalendarNavLink = (): ReactNode => {
  const { t } = useText()
  return (
    <NavLink id="nav-calendar" path="/calendar">
      {t('publishing:calendar')}
    </NavLink>
  )
}
