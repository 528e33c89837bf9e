import type { TextKey, Translate } from '../text/keys'

/** Who saved a state, in words. Who may not be read by the reader stays without a name. */
export const authorText = ({
  id,
  ownId,
  names,
  own = 'builder:byYou',
  t,
}: {
  /** `null`: nobody who was logged in. */
  id: string | null
  ownId: string
  names: ReadonlyMap<string, string>
  /** What the reader's own saves are called. @default 'builder:byYou' */
  own?: TextKey
  t: Translate
}): string => {
  if (id === null) return t('builder:byApi')
  if (id === ownId) return t(own)
  return names.get(id) ?? t('builder:bySomeone')
}
