'use client'
import '@puckeditor/core/no-external.css'
import { Puck } from '@puckeditor/core'
import { useMemo, useState, type ReactNode } from 'react'
import { indexBlocks } from '../../../core/builder/indexBlocks'
import { useEditor } from '../editor/EditorContext'
import { useInlineText } from '../inline/useInlineText'
import { useBuilder } from '../view/BuilderContext'
import { CanvasFrame } from './CanvasFrame'
import { createOpening } from './opening'
import { puckData } from './puckData'
import { puckConfig } from './puckConfig'
import { useFrameSelection } from './useFrameSelection'
import { OpeningContext } from './useIsLate'
import { takePuckActions, useFeedPuck, type Shown } from './usePuckBridge'

const IFRAME = { enabled: true, waitForStyles: false, syncHostStyles: false }

/**
 * From this many blocks on, those of the page's own list that are far out of view are not drawn: a page
 * of 1,000 blocks would take several seconds to open.
 */
const VIRTUAL_FROM = 100

const READ_ONLY = { drag: false, insert: false, delete: false, duplicate: false, edit: false }

/**
 * Puck around the builder's screens: it carries the drawer's and the canvas' drag and drop. The layout
 * itself is the editor's; Puck shows it and tells what was dropped where.
 */
export const Canvas = ({
  children,
  readOnly,
}: {
  children: ReactNode
  readOnly: boolean
}): ReactNode => {
  const store = useEditor()
  const { registry, contentOnly } = store
  const [shown] = useState<Shown>(() => ({ layout: store.layout(), quiet: false }))
  // Decided once: turning it on or off draws the whole page anew.
  const [isLong] = useState(
    () => indexBlocks({ layout: shown.layout, registry }).size >= VIRTUAL_FROM,
  )
  const [data] = useState(() => puckData(shown.layout, registry))
  const [opening] = useState(() => createOpening({ store }))
  const config = useMemo(() => puckConfig(registry), [registry])
  const onAction = useMemo(() => takePuckActions(store, shown), [store, shown])
  const overrides = useMemo(() => ({ iframe: CanvasFrame, actionBar: NoActionBar }), [])
  return (
    <OpeningContext value={opening}>
      <Puck
        config={config}
        data={data as never}
        iframe={IFRAME}
        _experimentalVirtualization={isLong}
        onAction={onAction}
        overrides={overrides as never}
        permissions={readOnly || contentOnly ? READ_ONLY : undefined}
      >
        <Feed shown={shown} readOnly={readOnly} />
        {children}
      </Puck>
    </OpeningContext>
  )
}

const Feed = ({ shown, readOnly }: { shown: Shown; readOnly: boolean }): ReactNode => {
  const { frame } = useBuilder()
  useFeedPuck(shown)
  useFrameSelection(frame)
  useInlineText({ frame, readOnly })
  return null
}

/** Actions have their place in the builder's own bar: Puck's would pass locks by. */
const NoActionBar = (): ReactNode => null
