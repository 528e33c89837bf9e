'use client'
import './builder.css'
import { useAuth, useConfig } from '@payloadcms/ui'
import { useMemo, useState, type ReactNode } from 'react'
import { blockRegistry } from '../../../blocks/library'
import { Canvas } from '../canvas/Canvas'
import { CanvasContext, type CanvasValue } from '../canvas/CanvasContext'
import { canvasServices, type Scheme } from '../canvas/canvasServices'
import { canvasSlot } from '../canvas/CanvasSlot'
import { FrameContext } from '../canvas/FrameContext'
import { createMediaStore } from '../canvas/mediaStore'
import { EditorContext } from '../editor/EditorContext'
import { createEditorStore } from '../editor/editorStore'
import { PasteProvider } from '../paste/PasteProvider'
import { useDocumentLock } from '../presence/useDocumentLock'
import { drawReference } from '../shared/SharedBlocks'
import { sectionApi } from '../shared/sectionApi'
import { SectionsContext } from '../shared/SectionsContext'
import { createSectionStore } from '../shared/sectionStore'
import { IconContext } from '../parts/UiIcon'
import { useSaver } from '../save/useSaver'
import { useText } from '../text/useText'
import type { BuilderLoaderProps } from './BuilderLoader'
import { BuilderContext } from './BuilderContext'
import { BuilderShell } from './BuilderShell'

/** The builder of one document. */
export const Builder = ({
  data,
  actions,
  registry = blockRegistry,
}: BuilderLoaderProps): ReactNode => {
  const { t } = useText()
  const { config } = useConfig()
  const { user } = useAuth()
  const { canvas, contentOnly, layout } = data
  const { api } = config.routes
  const [store] = useState(() => createEditorStore({ layout, registry, contentOnly }))
  const [media] = useState(() => createMediaStore({ media: canvas.media, api }))
  const [sections] = useState(() => {
    const own = sectionApi({ api, scope: data.scope, registry })
    return { api: own, store: createSectionStore(own) }
  })
  const [savesSection, setSavesSection] = useState(false)
  const [scheme, setScheme] = useState<Scheme>(
    canvas.tokens.style.scheme === 'dark' ? 'dark' : 'light',
  )
  const [shownLocale, setShownLocale] = useState(canvas.page.locale)
  const [frame, setFrame] = useState<Document | null>(null)
  const { saver, keepsake } = useSaver({ store, data, userId: String(user?.id ?? '') })

  const documentLock = useDocumentLock({ store, saver, data })
  const readOnly = !data.can.update || documentLock.theirs !== null

  const canvasValue = useMemo<CanvasValue>(
    () => ({
      page: { ...canvas.page, locale: shownLocale },
      media,
      services: {
        ...canvasServices({ registry, data: canvas, media, api, scheme }),
        slot: canvasSlot,
        reference: drawReference,
      },
    }),
    [api, canvas, media, registry, scheme, shownLocale],
  )
  const frameValue = useMemo(
    () => ({
      css: canvas.css,
      locale: shownLocale,
      title: t('builder:canvas'),
      scheme: { value: scheme, character: canvas.tokens.style.character },
      onDocument: setFrame,
    }),
    [canvas, scheme, shownLocale, t],
  )
  const builderValue = useMemo(
    () => ({
      data,
      saver,
      keepsake,
      frame,
      scheme,
      setScheme,
      shownLocale,
      setShownLocale,
      savesSection,
      setSavesSection,
      documentLock,
      readOnly,
      actions,
    }),
    [
      actions,
      data,
      saver,
      keepsake,
      frame,
      scheme,
      shownLocale,
      savesSection,
      documentLock,
      readOnly,
    ],
  )
  return (
    <EditorContext value={store}>
      <IconContext value={canvas.icons}>
        <CanvasContext value={canvasValue}>
          <FrameContext value={frameValue}>
            <BuilderContext value={builderValue}>
              <SectionsContext value={sections}>
                <Canvas readOnly={readOnly}>
                  <PasteProvider>
                    <BuilderShell />
                  </PasteProvider>
                </Canvas>
              </SectionsContext>
            </BuilderContext>
          </FrameContext>
        </CanvasContext>
      </IconContext>
    </EditorContext>
  )
}
