import type { ScanStepId } from '../../../core/brand/scan/scanSteps'
import type { TextKey } from '../text/keys'

const KEYS: Record<ScanStepId, TextKey> = {
  robots: 'brandScan:stepRobots',
  pages: 'brandScan:stepPages',
  styles: 'brandScan:stepStyles',
  logo: 'brandScan:stepLogo',
  identity: 'brandScan:stepIdentity',
  social: 'brandScan:stepSocial',
  palette: 'brandScan:stepPalette',
  fonts: 'brandScan:stepFonts',
  scale: 'brandScan:stepScale',
  language: 'brandScan:stepLanguage',
  voice: 'brandScan:stepVoice',
  messages: 'brandScan:stepMessages',
  profile: 'brandScan:stepProfile',
}

/** The name of a step. */
export const stepKey = (step: ScanStepId): TextKey => KEYS[step]
