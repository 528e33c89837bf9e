import type { ReactNode } from 'react'
import type { LinkData, RenderContext } from '../../core/blocks/types'
import { cx } from './cx'
import { LinkTo } from './LinkTo'

/** A row of `actionsField`. */
export type ActionData = LinkData & {
  id?: string | null
  style?: 'primary' | 'secondary' | 'plain' | null
}

export type ActionsProps = {
  actions: ActionData[] | null | undefined
  context: RenderContext
  align?: 'start' | 'center' | 'end'
  className?: string
}

/** A row of buttons. Renders nothing when no row has a target. */
export const Actions = ({
  actions,
  context,
  align = 'start',
  className,
}: ActionsProps): ReactNode => {
  const shown = (actions ?? []).filter(
    (action) => context.mode !== 'release' || context.link(action),
  )
  if (shown.length === 0) return null
  return (
    <div className={cx('tb-actions', `tb-actions--${align}`, className)}>
      {shown.map((action, index) => (
        <LinkTo
          key={action.id ?? index}
          link={action}
          context={context}
          className={cx('tb-button', `tb-button--${action.style ?? 'primary'}`)}
        />
      ))}
    </div>
  )
}
