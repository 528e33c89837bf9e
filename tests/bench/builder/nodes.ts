import { blockRegistry } from '../../../src/blocks/library'
import { ensureIds } from '../../../src/core/builder/ensureIds'
import { slotsIn } from '../../../src/core/builder/slotsIn'
import type { Layout } from '../../../src/core/builder/types'

/** Blocks in each section: two levels, as the table of facts has it. */
const IN_SECTION = 9

/** Sections of real blocks with their real copy, `count` blocks in all; every type that may stand there. */
export const realLayout = (count: number): Layout => {
  const [slot] = slotsIn({ block: { blockType: 'section', content: [] }, registry: blockRegistry })
  const leaves = (slot?.allow ?? []).filter(
    (slug) => slotsIn({ block: { blockType: slug }, registry: blockRegistry }).length === 0,
  )
  let made = 0
  const layout = []
  while (made < count) {
    const inside = Math.min(IN_SECTION, count - made - 1)
    const content = Array.from({ length: inside }, (_, index) => {
      const slug = leaves[(made + index) % leaves.length] ?? ''
      return { ...structuredClone(blockRegistry.get(slug)?.defaults), blockType: slug }
    })
    layout.push({ blockType: 'section', heading: `Section ${layout.length + 1}`, content })
    made += inside + 1
  }
  return ensureIds({ layout, registry: blockRegistry })
}

/** The same shape of blocks that draw one line of text. */
export const trivialData = (count: number): { root: object; content: unknown[] } => {
  let made = 0
  const content = []
  while (made < count) {
    const inside = Math.min(IN_SECTION, count - made - 1)
    const start = made
    content.push({
      type: 'Box',
      props: {
        id: `box-${start}`,
        content: Array.from({ length: inside }, (_, index) => ({
          type: 'Line',
          props: { id: `line-${start}-${index}`, text: `Line ${start + index}` },
        })),
      },
    })
    made += inside + 1
  }
  return { root: {}, content }
}
