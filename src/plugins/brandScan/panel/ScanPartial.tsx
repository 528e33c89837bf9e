'use client'
import { Button, useAuth } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { BrandProfile, BrandScan } from '../../../core/api/brands'
import { ask } from '../lib/ask'
import { problemKey } from '../lib/problemKey'
import { scanAddress } from '../lib/scanPath'
import { useAddresses } from '../lib/useAddresses'
import { useText } from '../text/useText'

/** The head of a profile whose address could not be read: why, and how it goes on from what is kept. */
export const ScanPartial = ({
  scan: { issues },
  brand,
  again,
}: {
  scan: BrandScan
  brand: BrandProfile
  again: () => void
}) => {
  const { t } = useText()
  const { admin, rest } = useAddresses()
  const router = useRouter()
  const { permissions } = useAuth()
  const mayDelete = Boolean(permissions?.collections?.['brand-profiles']?.delete)
  const [isBusy, setIsBusy] = useState(false)
  const [hasFailed, setHasFailed] = useState(false)
  const discard = async (): Promise<void> => {
    setIsBusy(true)
    const asked = await ask(rest(`/brand-profiles/${encodeURIComponent(brand.id)}`), {
      method: 'DELETE',
    })
    setIsBusy(false)
    setHasFailed(!asked.ok)
    if (asked.ok) again()
  }
  const go = (source: 'url' | 'html'): void =>
    router.push(admin(scanAddress({ brandId: brand.id, source })))
  return (
    <>
      <div className="ts-scan-result__head" role="alert">
        <h2>{t('brandScan:partialTitle', { name: brand.name })}</h2>
        <p>
          {t(problemKey(issues[0]?.code))} {t('brandScan:partialText')}
        </p>
        {hasFailed && <p className="ts-scan-refused">{t('brandScan:discardFailed')}</p>}
      </div>
      <div className="ts-scan__buttons">
        <Button margin={false} onClick={() => go('url')}>
          {t('brandScan:tryAgain')}
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={() => go('html')}>
          {t('brandScan:useHtml')}
        </Button>
        <Button
          buttonStyle="secondary"
          el="link"
          margin={false}
          to={admin(`/collections/brand-profiles/${encodeURIComponent(brand.id)}`)}
        >
          {t('brandScan:openProfile')}
        </Button>
        {mayDelete && (
          <Button
            buttonStyle="secondary"
            disabled={isBusy}
            margin={false}
            onClick={() => void discard()}
          >
            {t(isBusy ? 'brandScan:discarding' : 'brandScan:discard')}
          </Button>
        )}
      </div>
    </>
  )
}
