'use client'
import { Fragment, useSyncExternalStore, type ReactNode } from 'react'
import { idOf } from '../../../core/tenancy/idOf'
import { RenderBlock, type RenderServices } from '../../../render/createRenderContext'
import { useCanvas } from '../canvas/CanvasContext'
import { useText } from '../text/useText'
import { useSections } from './SectionsContext'

type Props = Parameters<NonNullable<RenderServices['reference']>>[0]

/** A shared section in the place of the block that stands for it: to look at, changed elsewhere. */
const SharedBlocks = ({ block, place, page }: Props): ReactNode => {
  const { t } = useText()
  const { services } = useCanvas()
  const { store } = useSections()
  useSyncExternalStore(store.subscribe, store.version, store.version)
  const id = idOf(block.section)
  const section = id ? store.get(id) : null
  if (section === undefined)
    return <div className="ts-shared ts-shared--waiting" data-shared={t('builder:loading')} />
  if (!section)
    return (
      <div className="tb-missing" role="note">
        {t('builder:sharedGone')}
      </div>
    )
  // Its own drop zones and references: none.
  const inner = { ...services, slot: undefined, reference: () => null }
  return (
    <div className="ts-shared" data-shared={t('builder:sharedMark', { name: section.name })}>
      {section.layout.map((child, index) => (
        <Fragment key={child.id ?? index}>
          {RenderBlock({ block: child, place, page, services: inner })}
        </Fragment>
      ))}
    </div>
  )
}

/** How the canvas draws a block that stands for a shared section. */
export const drawReference: NonNullable<RenderServices['reference']> = (props) => (
  <SharedBlocks {...props} />
)
