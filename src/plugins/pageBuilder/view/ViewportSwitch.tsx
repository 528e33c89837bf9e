'use client'
import type { ReactNode } from 'react'
import { IconButton } from '../parts/IconButton'
import type { TextKey } from '../text/keys'
import { useText } from '../text/useText'
import { VIEWPORTS, type Viewport } from './viewports'
import { WidthInput } from './WidthInput'

/** Three widths and a free one. */
export const ViewportSwitch = ({
  viewport,
  setViewport,
}: {
  viewport: Viewport
  setViewport: (viewport: Viewport) => void
}): ReactNode => {
  const { t } = useText()
  return (
    <>
      {VIEWPORTS.map(({ icon, ...choice }) => (
        <IconButton
          key={choice.name}
          icon={icon}
          label={t(`builder:viewport_${choice.name}` as TextKey)}
          pressed={viewport.name === choice.name}
          onClick={() => setViewport(choice)}
        />
      ))}
      <WidthInput viewport={viewport} setViewport={setViewport} />
    </>
  )
}
