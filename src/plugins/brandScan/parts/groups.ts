import { BRAND_PATHS } from '../../../core/brand/profile/paths'
import { stepOf } from '../../../core/brand/scan/scanSteps'
import type { TextKey } from '../text/keys'

export type Group = 'identity' | 'look' | 'voice' | 'messages'

export const GROUPS: readonly { group: Group; label: TextKey }[] = [
  { group: 'identity', label: 'brandScan:groupIdentity' },
  { group: 'look', label: 'brandScan:groupLook' },
  { group: 'voice', label: 'brandScan:groupVoice' },
  { group: 'messages', label: 'brandScan:groupMessages' },
]

/** Where on the screen a value stands. */
export const groupOf = (path: string): Group => {
  const step = stepOf(path)
  if (step === 'palette' || step === 'fonts' || step === 'scale' || step === 'logo') return 'look'
  if (step === 'language' || step === 'voice') return 'voice'
  return step === 'messages' ? 'messages' : 'identity'
}

/** The name of a value. */
export const pathKey = (path: string): TextKey =>
  `brandScan:path_${path.replace('.', '_')}` as TextKey

/** What is looked at first stands first. */
const FIRST = ['name', 'tagline', 'palette.primary', 'palette.accent', 'visual.fonts']

/** Paths in the order in which they are shown. */
export const inOrder = <Entry extends { path: string }>(entries: readonly Entry[]): Entry[] => {
  const rank = ({ path }: Entry): number => {
    const first = FIRST.indexOf(path)
    return first >= 0 ? first : FIRST.length + BRAND_PATHS.indexOf(path)
  }
  return [...entries].sort((one, other) => rank(one) - rank(other))
}
