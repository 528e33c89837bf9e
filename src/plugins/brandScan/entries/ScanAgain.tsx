'use client'
import { Button, useDocumentInfo } from '@payloadcms/ui'
import { SCAN_PATH } from '../lib/scanPath'
import { useAddresses } from '../lib/useAddresses'
import { useText } from '../text/useText'

/** Beside a saved profile's save button, for who may change it. */
export const ScanAgain = () => {
  const { t } = useText()
  const { admin } = useAddresses()
  const { id, hasSavePermission } = useDocumentInfo()
  if (id === undefined || id === null || !hasSavePermission) return null
  return (
    <Button
      buttonStyle="secondary"
      el="link"
      margin={false}
      size="medium"
      to={admin(`${SCAN_PATH}?brand=${encodeURIComponent(String(id))}`)}
    >
      {t('brandScan:scanAgain')}
    </Button>
  )
}
