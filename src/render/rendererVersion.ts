import { baseCss } from '../blocks/parts/base'
import type { BlockRegistry } from '../core/blocks/registry'
import { valueDigest } from '../core/release/manifestDigest'

/**
 * Raise it with every change to markup: of the renderer, or of a block's `Render` without a new
 * version of the block. What else a page depends on is found by itself.
 */
const RENDERER_REVISION = 2

/** Changes whenever the same page could come out as other bytes. */
export const rendererVersion = (registry: BlockRegistry): string =>
  valueDigest({
    revision: RENDERER_REVISION,
    baseCss,
    blocks: registry.definitions.map(({ slug, version, css, script }) => ({
      slug,
      version,
      css,
      script,
    })),
  }).slice(0, 16)
