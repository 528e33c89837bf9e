import type { Environment } from '../../../../core/release/types'
import type { TextKey } from '../text/keys'

/** Name of an environment. */
export const ENVIRONMENT_TEXT: Record<Environment, TextKey> = {
  production: 'tausestack:environmentProduction',
  staging: 'tausestack:environmentStaging',
  development: 'tausestack:environmentDevelopment',
}
