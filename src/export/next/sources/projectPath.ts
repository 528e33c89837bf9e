import { posix } from 'node:path'

const COMPONENT = /^[A-Z]\w*\.tsx$/

/**
 * Where a source below `src/` lies in an exported project: blocks, their parts and other components
 * in `components/`, everything else in `lib/`.
 */
export const projectPath = (source: string): string => {
  const [layer, ...rest] = source.split('/')
  const below = rest.join('/')
  if (layer === 'blocks')
    return below.startsWith('parts/') ? `components/${below}` : `components/blocks/${below}`
  if (layer === 'render' && COMPONENT.test(posix.basename(below))) return `components/${below}`
  if (layer === 'export') return `lib/${posix.basename(below)}`
  return `lib/${below}`
}
