'use client'
import { Button, useAuth } from '@payloadcms/ui'
import { SCAN_PATH } from '../lib/scanPath'
import { useAddresses } from '../lib/useAddresses'
import { useText } from '../text/useText'
import '../panel/scan.css'

/** Above the list of brand profiles. */
export const ScanFromList = () => {
  const { t } = useText()
  const { admin } = useAddresses()
  const { permissions } = useAuth()
  if (!permissions?.collections?.['brand-profiles']?.create) return null
  return (
    <div className="ts-scan-entry">
      <p>{t('brandScan:fromListText')}</p>
      <Button buttonStyle="secondary" el="link" margin={false} to={admin(SCAN_PATH)}>
        {t('brandScan:scan')}
      </Button>
    </div>
  )
}
