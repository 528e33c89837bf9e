'use client'
import { NavLink } from '../../../parts/NavLink'
import { useText } from '../text/useText'

/** The way to the screen. */
export const NewAppNavItem = () => {
  const { t } = useText()
  return (
    <NavLink id="nav-new-app" path="/new-app">
      {t('tausestack:newApp')}
    </NavLink>
  )
}
