import type { ScanSource } from './toScanBody'

/** Where the screen is, below the panel's own route. */
export const SCAN_PATH = '/brand-scan'

/** The screen for a profile, with what it is to be learnt from. */
export const scanAddress = ({ brandId, source }: { brandId: string; source: ScanSource }): string =>
  `${SCAN_PATH}?brand=${encodeURIComponent(brandId)}${source === 'url' ? '' : `&source=${source}`}`
