'use client'
import { Link, useConfig } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { useText } from '../text/useText'

/** The way to the calendar, above the collections in the navigation. */
export const CalendarNavLink = (): ReactNode => {
  const { t } = useText()
  const { config } = useConfig()
  const href = `${config.routes.admin}/calendar`
  const isHere = usePathname() === href
  return (
    <Link
      aria-current={isHere ? 'page' : undefined}
      className="nav__link"
      href={href}
      id="nav-calendar"
      prefetch={false}
    >
      {isHere && <div className="nav__link-indicator" />}
      <span className="nav__link-label">{t('publishing:calendar')}</span>
    </Link>
  )
}
