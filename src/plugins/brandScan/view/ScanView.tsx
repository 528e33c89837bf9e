import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { ScanScreen } from '../panel/ScanScreen'
import { SCAN_PATH } from '../lib/scanPath'
import type { Translate } from '../text/keys'
import { loadScan } from './loadScan'
import '../panel/scan.css'

/**
 * Screen: learn a brand from a website, files, a text or a logo. `?brand=` is the profile to compare with,
 * `?scan=` an operation to show.
 */
export const ScanView = async ({ initPageResult, params, searchParams }: AdminViewServerProps) => {
  const { req, locale, permissions, visibleEntities } = initPageResult
  const { payload, user, i18n } = req
  const { admin } = payload.config.routes
  const own = `${admin}${SCAN_PATH}`
  // Payload leaves screens of one's own open to everybody.
  if (!user) redirect(`${admin}/login?redirect=${encodeURIComponent(own)}`)
  const t = i18n.t as unknown as Translate
  const idIn = (name: string): string | undefined => {
    const value = searchParams?.[name]
    return typeof value === 'string' && value !== '' ? value.slice(0, 64) : undefined
  }
  const subject = await loadScan(req, idIn('brand'))
  const profiles = `${admin}/collections/brand-profiles`
  const { plural } = payload.collections['brand-profiles'].config.labels
  return (
    <DefaultTemplate
      i18n={i18n}
      locale={locale}
      params={params}
      payload={payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={user}
      viewType="brandScan"
      visibleEntities={{
        collections: visibleEntities?.collections,
        globals: visibleEntities?.globals,
      }}
    >
      <SetStepNav
        nav={[
          // Three would not fit on a telephone.
          subject?.brand
            ? { label: subject.brand.name, url: `${profiles}/${subject.brand.id}` }
            : { label: plural as string | Record<string, string>, url: profiles },
          { label: t(subject?.brand ? 'brandScan:scanAgain' : 'brandScan:scan') },
        ]}
      />
      <Gutter className="ts-scan">
        {subject ? (
          <ScanScreen scan={idIn('scan') ?? null} subject={subject} />
        ) : (
          <p role="alert">{t('brandScan:loadFailed')}</p>
        )}
      </Gutter>
    </DefaultTemplate>
  )
}
