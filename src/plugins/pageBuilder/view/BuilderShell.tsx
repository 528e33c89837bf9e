'use client'
import { useState, type ReactNode } from 'react'
import { AiPanel } from '../ai/AiPanel'
import { AiProvider } from '../ai/AiProvider'
import { ChecksPanel } from '../checks/ChecksPanel'
import { ChecksProvider } from '../checks/ChecksProvider'
import { CanvasArea } from './CanvasArea'
import { LeftPanel } from '../left/LeftPanel'
import { Messages } from './Messages'
import { PropertyPanel } from '../panel/PropertyPanel'
import { ShortcutSheet } from '../keys/ShortcutSheet'
import { SaveSectionDialog } from '../shared/SaveSectionDialog'
import { useBuilder } from './BuilderContext'
import { Toolbar } from './Toolbar'
import { Announcer } from '../announce/Announcer'
import { useFocusKeeper } from '../keys/useFocusKeeper'
import { useShortcuts } from '../keys/useShortcuts'
import { DEFAULT_VIEWPORT, type Viewport } from './viewports'

/** The builder's screen: bar, drawer, canvas, panel. */
export const BuilderShell = (): ReactNode => (
  <ChecksProvider>
    <AiProvider>
      <Screen />
    </AiProvider>
  </ChecksProvider>
)

const Screen = (): ReactNode => {
  const [viewport, setViewport] = useState<Viewport>(DEFAULT_VIEWPORT)
  const { savesSection, setSavesSection } = useBuilder()
  const [help, setHelp] = useState(false)
  useFocusKeeper()
  useShortcuts({ onHelp: () => setHelp(true) })
  return (
    <>
      <div className="ts-builder">
        <Toolbar viewport={viewport} setViewport={setViewport} onHelp={() => setHelp(true)} />
        <Messages />
        <Announcer />
        <div className="ts-builder__body">
          <LeftPanel />
          <CanvasArea viewport={viewport} setViewport={setViewport} />
          <PropertyPanel viewport={viewport} setViewport={setViewport} />
          <ChecksPanel />
          <AiPanel />
        </div>
        {help ? <ShortcutSheet onClose={() => setHelp(false)} /> : null}
      </div>
      {savesSection ? <SaveSectionDialog onClose={() => setSavesSection(false)} /> : null}
    </>
  )
}
