import type { ReactNode } from 'react'
import type { RenderContext } from '../../core/blocks/types'
import { cx } from './cx'

export type ProseProps = { value: unknown; context: RenderContext; className?: string }

/** Rich text in the site's running-text style. Renders nothing without a value. */
export const Prose = ({ value, context, className }: ProseProps): ReactNode =>
  value ? <div className={cx('tb-prose', className)}>{context.richText(value)}</div> : null
