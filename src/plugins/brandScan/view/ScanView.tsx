import type { AdminViewServerProps } from 'payload'
import { askForLogIn, PanelScreen } from '../../parts/PanelScreen'
import { ScanScreen } from '../panel/ScanScreen'
import { SCAN_PATH } from '../lib/scanPath'
import { SCAN_SOURCES } from '../lib/toScanBody'
import type { Translate } from '../text/keys'
import { loadScan } from './loadScan'
import '../panel/scan.css'

/**
 * Screen: learn a brand from a website, files, a text or a logo. `?brand=` is the profile to compare with,
 * `?scan=` an operation to show, `?source=` what is offered to be read first.
 */
export const ScanView = async (props: AdminViewServerProps) => {
  askForLogIn(props, SCAN_PATH)
  const { req } = props.initPageResult
  const { payload, i18n } = req
  const t = i18n.t as unknown as Translate
  const idIn = (name: string): string | undefined => {
    const value = props.searchParams?.[name]
    return typeof value === 'string' && value !== '' ? value.slice(0, 64) : undefined
  }
  const subject = await loadScan(req, idIn('brand'))
  const profiles = `${payload.config.routes.admin}/collections/brand-profiles`
  const { plural } = payload.collections['brand-profiles'].config.labels
  return (
    <PanelScreen
      {...props}
      className="ts-scan"
      nav={[
        // Three would not fit on a telephone.
        subject?.brand
          ? { label: subject.brand.name, url: `${profiles}/${subject.brand.id}` }
          : { label: plural as string | Record<string, string>, url: profiles },
        { label: t(subject?.brand ? 'brandScan:scanAgain' : 'brandScan:scan') },
      ]}
      viewType="brandScan"
    >
      {subject ? (
        <ScanScreen
          // Another profile has answers of its own.
          key={subject.brand?.id}
          scan={idIn('scan') ?? null}
          source={SCAN_SOURCES.find((source) => source === idIn('source')) ?? 'url'}
          subject={subject}
        />
      ) : (
        <p role="alert">{t('brandScan:loadFailed')}</p>
      )}
    </PanelScreen>
  )
}
