'use client'
import { Button } from '@payloadcms/ui'
import { SCAN_PATH } from '../lib/scanPath'
import { useAddresses } from '../lib/useAddresses'
import { useText } from '../text/useText'

export const InvitationCard = () => {
  const { t } = useText()
  const { admin } = useAddresses()
  return (
    <section aria-labelledby="ts-scan-invitation" className="ts-scan-invitation">
      <div>
        <h2 id="ts-scan-invitation">{t('brandScan:inviteTitle')}</h2>
        <p>{t('brandScan:inviteText')}</p>
      </div>
      <Button el="link" margin={false} to={admin(SCAN_PATH)}>
        {t('brandScan:scan')}
      </Button>
    </section>
  )
}
