import { textsOf } from '../../../core/ai/texts'
import { locate } from '../../../core/builder/locate'
import type { Tree } from '../../../core/builder/types'
import { rootBlockOf } from './rootBlockOf'

/** Characters that say what something is about. */
const MOST = 1500

/** What a block says, else what stands behind it, else what the page says: what a heading for it is about. */
export const textAround = ({ layout, registry, id }: Tree & { id: string }): string => {
  const found = locate({ layout, registry, id })
  const root = found && rootBlockOf({ layout, registry, id })
  const behind = layout.slice(layout.findIndex((block) => block.id === root) + 1)
  for (const blocks of [found ? [found.block] : [], found?.parent ? [found.parent] : [], behind]) {
    const text = textsOf({ layout: blocks, registry })
      .map((one) => one.text.trim())
      .join(' ')
    if (text) return text.slice(0, MOST)
  }
  return ''
}
