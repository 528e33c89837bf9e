import type { ReactNode } from 'react'
import type { RenderContext } from '../../core/blocks/types'
import { cx } from './cx'
import { Heading, nextLevel, type HeadingSize } from './Heading'

/** Data of `introFields`. */
export type IntroData = { eyebrow?: string | null; heading?: string | null; text?: string | null }

export type IntroProps = {
  intro: IntroData
  context: RenderContext
  align?: 'start' | 'center'
  /** Default: `l` at the root, `m` inside a slot. */
  size?: HeadingSize
  /** Default: the context's. */
  level?: RenderContext['headingLevel']
  className?: string
  /** Follows the text, e.g. `<Actions>`. */
  children?: ReactNode
}

/** Eyebrow, heading and lead text. Renders nothing when all three are empty and nothing follows. */
export const Intro = ({
  intro: { eyebrow, heading, text },
  context,
  align = 'start',
  size = context.depth === 0 ? 'l' : 'm',
  level = context.headingLevel,
  className,
  children,
}: IntroProps): ReactNode => {
  if (!eyebrow && !heading && !text && !children) return null
  return (
    <div className={cx('tb-intro', `tb-intro--${align}`, className)}>
      {eyebrow ? <p className="tb-intro__eyebrow">{eyebrow}</p> : null}
      <div className="tb-intro__body">
        <Heading level={level} size={size} className="tb-intro__heading">
          {heading}
        </Heading>
        {text ? <p className="tb-intro__text">{text}</p> : null}
        {children}
      </div>
    </div>
  )
}

/** Level for the headings below an intro: one deeper if it has a heading. */
export const levelBelow = (
  intro: IntroData,
  context: RenderContext,
): RenderContext['headingLevel'] =>
  intro.heading ? nextLevel(context.headingLevel) : context.headingLevel
