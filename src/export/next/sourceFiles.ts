import { posix } from 'node:path'
import { invalid } from '../../core/errors'
import type { BlockDefinition } from '../../core/blocks/types'
import type { ExportFile } from '../types'
import { blockLibrary } from './blockLibrary'
import { findBlockSources, type BlockSource } from './sources/findBlockSources'
import { printModule, type Placing } from './sources/printModule'
import { projectPath } from './sources/projectPath'
import { reachableNames, type Entry } from './sources/reachableNames'
import { SourceTree } from './sources/SourceTree'

/** What the project's own files take of the renderer's sources. */
const RENDERER: readonly Entry[] = [
  { path: 'render/createRenderContext.tsx', name: 'renderBlocks' },
  { path: 'render/createRenderContext.tsx', name: 'RenderableBlock' },
  { path: 'render/createRenderContext.tsx', name: 'RenderServices' },
  { path: 'render/createRenderContext.tsx', name: 'PageSurroundings' },
  { path: 'render/Icon.tsx', name: 'Icon' },
  { path: 'render/Notice.tsx', name: 'Notice' },
  { path: 'render/noticeWords.ts', name: 'noticeWords' },
  { path: 'render/seoFiles.ts', name: 'canonicalUrl' },
  { path: 'render/seoFiles.ts', name: 'isIndexable' },
  { path: 'render/structuredData.ts', name: 'structuredData' },
  { path: 'render/types.ts', name: 'MediaInput' },
  { path: 'render/types.ts', name: 'PageInput' },
  { path: 'core/blocks/types.ts', name: 'BlockData' },
  { path: 'core/blocks/types.ts', name: 'PageSummary' },
  { path: 'core/blocks/types.ts', name: 'PictureData' },
  { path: 'core/blocks/types.ts', name: 'RenderContext' },
  { path: 'export/next/content/artKey.ts', name: 'artKey' },
]

/**
 * The components of some blocks and all they are made of, as TypeScript for the project.
 *
 * @throws TauseError `invalid` for a block that is not of the bundled library: its source is unknown.
 */
export const sourceFiles = async (blocks: readonly BlockDefinition[]): Promise<ExportFile[]> => {
  const { default: compiler } = await import('typescript')
  const tree = new SourceTree(compiler)
  const known = findBlockSources(tree)
  const sources = blocks.map(({ slug }) => {
    const source = known.get(slug)
    if (!source)
      throw invalid(
        `The block "${slug}" is not of the bundled library, so its source cannot be exported. Remove it from the page, or export as static files.`,
      )
    return source
  })
  const placing = placingOf(sources)
  const needed = reachableNames(tree, [...RENDERER, ...sources])
  const copies = [...needed].map(([path, module]) => ({
    path: placing.placeOf(path),
    bytes: Buffer.from(printModule({ tree, needed: module, placing })),
  }))
  const library = sources.map((source, index) => ({
    definition: blocks[index] as BlockDefinition,
    component: placing.nameOf(source.path, source.name),
    path: placing.placeOf(source.path),
  }))
  return [...copies, ...blockLibrary(library)]
}

/** Every block's component is named after the block, and its file after the component. */
const placingOf = (sources: readonly BlockSource[]): Placing => {
  const bySource = new Map(sources.map((source) => [source.path, source]))
  return {
    placeOf: (path) => {
      const block = bySource.get(path)
      const place = projectPath(path)
      return block ? posix.join(posix.dirname(place), `${componentName(block.slug)}.tsx`) : place
    },
    nameOf: (path, name) => {
      const block = bySource.get(path)
      return block?.name === name ? componentName(block.slug) : name
    },
  }
}

/** With "Block" behind it: some blocks have a part of the same name. */
const componentName = (slug: string): string =>
  `${slug.charAt(0).toUpperCase()}${slug.slice(1)}Block`
