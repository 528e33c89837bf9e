import type { BlockRegistry } from '../../../core/blocks/registry'
import { toBuilder, type BuilderPage } from '../../../core/builder/toBuilder'
import type { Layout } from '../../../core/builder/types'
import { skeleton } from './skeleton'

/** What Puck is given of a layout. */
export const puckData = (layout: Layout, registry: BlockRegistry): BuilderPage =>
  toBuilder({ layout: skeleton(layout, registry), registry })
