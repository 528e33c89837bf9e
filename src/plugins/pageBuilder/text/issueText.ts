import type { CheckIssue } from '../../../core/checks/types'
import type { TextKey, Translate } from './keys'

/** What is wrong, in plain words. */
export const issueText = ({ code, values }: CheckIssue, t: Translate): string => {
  const look = code === 'contrast_low' && values?.scheme === 'dark' ? '_dark' : ''
  return t(`builder:check_${code}${look}` as TextKey, values)
}
