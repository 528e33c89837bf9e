'use client'
import { Button } from '@payloadcms/ui'
import type { BrandProfile, BrandScan } from '../../../core/api/brands'
import { BRAND_PATHS, valueAt } from '../../../core/brand/profile/paths'
import { Evidence } from '../parts/Evidence'
import { GROUPS, groupOf, inOrder, pathKey } from '../parts/groups'
import { ValueView } from '../parts/ValueView'
import { useAddresses } from '../lib/useAddresses'
import { useText } from '../text/useText'
import { ScanIssues } from './ScanIssues'
import { ScanPartial } from './ScanPartial'
import type { ScanWork } from './useScan'

/** The profile that a scan has made: each value with where it was found. */
export const ScanFound = ({
  scan,
  brand,
  work,
  again,
}: {
  scan: BrandScan
  brand: BrandProfile
  work: ScanWork
  again: () => void
}) => {
  const { t } = useText()
  const { admin } = useAddresses()
  const values = inOrder(
    BRAND_PATHS.flatMap((path) => {
      const origin = brand.origins[path]
      const value = valueAt(brand.profile, path)
      return origin && value !== undefined ? [{ path, value, origin }] : []
    }),
  )
  // Files and texts are read before: only an address can fail as a whole.
  const isUnread = scan.pages.length === 0 && scan.issues.some(({ url }) => url !== '')
  return (
    <section className="ts-scan-result">
      {isUnread ? (
        <ScanPartial again={again} brand={brand} scan={scan} />
      ) : (
        <>
          <div className="ts-scan-result__head" role="status">
            <h2>{t('brandScan:madeTitle', { name: brand.name })}</h2>
            <p>{t('brandScan:madeText', { count: values.length })}</p>
          </div>
          <div className="ts-scan__buttons">
            <Button
              el="link"
              margin={false}
              to={admin(`/collections/brand-profiles/${encodeURIComponent(brand.id)}`)}
            >
              {t('brandScan:openProfile')}
            </Button>
            <Button buttonStyle="secondary" el="link" margin={false} to={admin('/new-app')}>
              {t('brandScan:newApp')}
            </Button>
            <Button buttonStyle="secondary" margin={false} onClick={again}>
              {t('brandScan:anotherScan')}
            </Button>
          </div>
        </>
      )}
      <ScanIssues issues={scan.issues} operation={work.operation} />
      {GROUPS.map(({ group, label }) => {
        const own = values.filter(({ path }) => groupOf(path) === group)
        return own.length === 0 ? null : (
          <section className="ts-scan-group" key={group}>
            <h3>{t(label)}</h3>
            <dl>
              {own.map(({ path, value, origin }) => (
                <div key={path}>
                  <dt>{t(pathKey(path))}</dt>
                  <dd>
                    <ValueView path={path} value={value} />
                    <Evidence {...origin} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        )
      })}
      {scan.needsInput.length > 0 && (
        <section className="ts-scan-group">
          <h3>{t('brandScan:missingTitle')}</h3>
          <p className="ts-scan__quiet">{t('brandScan:missingText')}</p>
          <p>{scan.needsInput.map((path) => t(pathKey(path))).join(' · ')}</p>
        </section>
      )}
    </section>
  )
}
