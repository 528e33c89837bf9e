'use client'
import { Link, useConfig } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

/** The way to a screen of a plugin, above the collections in the navigation. */
export const NavLink = ({
  id,
  path,
  children,
}: {
  id: string
  /** Below the panel's, e.g. `/calendar`. */
  path: string
  children: ReactNode
}): ReactNode => {
  const { config } = useConfig()
  const href = `${config.routes.admin}${path}`
  const isHere = usePathname() === href
  return (
    <Link
      aria-current={isHere ? 'page' : undefined}
      className="nav__link"
      href={href}
      id={id}
      prefetch={false}
    >
      {isHere && <div className="nav__link-indicator" />}
      <span className="nav__link-label">{children}</span>
    </Link>
  )
}
