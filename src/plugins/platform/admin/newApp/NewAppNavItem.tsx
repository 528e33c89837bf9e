'use client'
import { Link } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { useApi } from '../lib/useApi'
import { useText } from '../text/useText'

/** The way to the screen, above the collections in the navigation. */
export const NewAppNavItem = () => {
  const { t } = useText()
  const { admin } = useApi()
  const href = admin('/new-app')
  const isHere = usePathname() === href
  return (
    <Link
      aria-current={isHere ? 'page' : undefined}
      className="nav__link"
      href={href}
      id="nav-new-app"
      prefetch={false}
    >
      {isHere && <div className="nav__link-indicator" />}
      <span className="nav__link-label">{t('tausestack:newApp')}</span>
    </Link>
  )
}
