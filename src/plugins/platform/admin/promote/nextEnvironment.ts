import type { Environment } from '../../../../core/release/types'

const NEXT: Record<Environment, Environment> = {
  development: 'staging',
  staging: 'production',
  production: 'staging',
}

/** Where a release of an environment goes to in most cases. */
export const nextEnvironment = (environment: Environment): Environment => NEXT[environment]
