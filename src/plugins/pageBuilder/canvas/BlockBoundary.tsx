'use client'
import { Component, type ReactNode } from 'react'
import type { BlockData } from '../../../core/blocks/types'

type Props = { block: BlockData; children: ReactNode }

/** A block that cannot be drawn must not take the page with it; another change gives it another try. */
export class BlockBoundary extends Component<Props, { message: string }> {
  override state = { message: '' }

  static getDerivedStateFromError(error: unknown): { message: string } {
    return { message: error instanceof Error ? error.message : String(error) }
  }

  override componentDidUpdate({ block }: Props): void {
    if (block !== this.props.block && this.state.message) this.setState({ message: '' })
  }

  override render(): ReactNode {
    const { block, children } = this.props
    if (!this.state.message) return children
    return (
      <div className="tb-missing" role="note">
        <strong>{block.blockType}</strong> {this.state.message}
      </div>
    )
  }
}
