'use client'
import { Banner, Link } from '@payloadcms/ui'
import { useApi } from '../lib/useApi'
import { useText } from '../text/useText'
import './dashboard.css'

export const PasswordBanner = () => {
  const { t } = useText()
  const { admin } = useApi()
  return (
    <Banner className="ts-password-banner" type="error">
      {t('tausestack:mustChangePassword')}{' '}
      <Link href={admin('/account')}>{t('tausestack:changePassword')}</Link>
    </Banner>
  )
}
