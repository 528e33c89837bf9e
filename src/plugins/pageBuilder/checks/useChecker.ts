'use client'
import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { useCanvas } from '../canvas/CanvasContext'
import { useFrameSettings } from '../canvas/FrameContext'
import { useEditor } from '../editor/EditorContext'
import { useBuilder } from '../view/BuilderContext'
import { askReport } from './askReport'
import { createChecker, type Checker } from './createChecker'
import { createContrastMeter } from './measureContrast'

/** Longest that the browser may keep us waiting. Milliseconds. */
const MOST_WAIT = 2000

const rest = (): Promise<void> =>
  new Promise((resolve) => {
    // Safari has no such call.
    if (typeof requestIdleCallback === 'function')
      requestIdleCallback(() => resolve(), { timeout: MOST_WAIT })
    else setTimeout(resolve, 0)
  })

/** The checker of a builder; it stops with the component. */
export const useChecker = (): Checker => {
  const store = useEditor()
  const { data, saver } = useBuilder()
  const { page, media } = useCanvas()
  const { css, locale, scheme } = useFrameSettings()
  const { config } = useConfig()
  const [{ checker, meter }] = useState(() => {
    const style = data.canvas.tokens.style.scheme
    const meter = createContrastMeter({
      css,
      locale,
      character: scheme.character,
      schemes: style === 'auto' ? ['light', 'dark'] : [style],
      rest,
    })
    const checker = createChecker({
      store,
      saver,
      field: data.field,
      own: { id: data.id, path: page.page.path },
      ask: (layout, signal) =>
        askReport({
          api: config.routes.api,
          collection: data.collection,
          id: data.id,
          layout,
          locale: data.locale,
          signal,
        }),
      measure: meter.measure,
      medium: (id) => {
        const medium = media.list().get(id)
        return medium && { alt: medium.alt ?? '', isImage: medium.mimeType.startsWith('image/') }
      },
      rest,
    })
    return { checker, meter }
  })

  useEffect(() => {
    const stop = checker.start()
    return () => {
      stop()
      meter.dispose()
    }
  }, [checker, meter])

  return checker
}
