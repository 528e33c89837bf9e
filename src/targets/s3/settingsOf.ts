import type { TargetContext } from '../contract'
import type { S3Settings } from './s3Settings'

/** The settings, as the target's schema has parsed them. */
export const settingsOf = ({ account }: Pick<TargetContext, 'account'>): S3Settings =>
  account.settings as S3Settings
