import { certificatesEn } from './certificatesEn'
import { commonEn } from './commonEn'
import { domainsEn } from './domainsEn'
import { targetFormsEn } from './targetFormsEn'
import { targetsEn } from './targetsEn'
import { webhooksEn } from './webhooksEn'

/** Words of hosting, English. `{{name}}` is filled in; `_one` and `_other` follow `count`. */
export const en = {
  ...commonEn,
  ...domainsEn,
  ...certificatesEn,
  ...targetsEn,
  ...targetFormsEn,
  ...webhooksEn,
}

export type Words = Record<keyof typeof en, string>
