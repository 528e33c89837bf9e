import type { ReactNode } from 'react'
import type { BlockData, BlockRenderProps } from '../../core/blocks/types'

export type SharedSectionData = BlockData & {
  /** Id of the section, or the populated document. */
  section?: string | { id: string } | null
}

/** What stands there when the section cannot: its own blocks are drawn by the renderer, in its place. */
export const Render = ({ context }: BlockRenderProps<SharedSectionData>): ReactNode => (
  <div className="tb-missing tb-sharedSection" role="note">
    {context.mode === 'release' ? null : 'The shared section is not available.'}
  </div>
)
