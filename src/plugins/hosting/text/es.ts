import { certificatesEs } from './certificatesEs'
import { commonEs } from './commonEs'
import { domainsEs } from './domainsEs'
import type { Words } from './en'
import { targetFormsEs } from './targetFormsEs'
import { targetsEs } from './targetsEs'
import { webhooksEs } from './webhooksEs'

/** Words of hosting, Spanish. */
export const es: Words = {
  ...commonEs,
  ...domainsEs,
  ...certificatesEs,
  ...targetsEs,
  ...targetFormsEs,
  ...webhooksEs,
}
