import { locate } from '../../../core/builder/locate'
import type { Tree } from '../../../core/builder/types'

/** Id of the block of the page's own list that a block stands in; its own where it stands there itself. */
export const rootBlockOf = ({ layout, registry, id }: Tree & { id: string }): string => {
  const parent = locate({ layout, registry, id })?.position.parentId
  return parent ? rootBlockOf({ layout, registry, id: parent }) : id
}
