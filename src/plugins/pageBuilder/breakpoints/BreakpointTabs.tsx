'use client'
import './breakpoints.css'
import type { ReactNode } from 'react'
import type { Breakpoint } from '../../../core/blocks/breakpoints'
import { IconButton } from '../parts/IconButton'
import type { TextKey } from '../text/keys'
import { useText } from '../text/useText'
import { VIEWPORTS, type Viewport } from '../view/viewports'

/** Whose values the panel shows; the same choice as in the bar, so that they are seen as they are changed. */
export const BreakpointTabs = ({
  breakpoint,
  setViewport,
}: {
  breakpoint: Breakpoint
  setViewport: (viewport: Viewport) => void
}): ReactNode => {
  const { t } = useText()
  return (
    <div className="ts-builder-breakpoints" role="group" aria-label={t('builder:breakpoints')}>
      <span>{t(`builder:breakpoint_${breakpoint}` as TextKey)}</span>
      {VIEWPORTS.map(({ icon, ...choice }) => (
        <IconButton
          key={choice.name}
          icon={icon}
          label={t(`builder:breakpoint_${choice.name}` as TextKey)}
          pressed={choice.name === breakpoint}
          onClick={() => setViewport(choice)}
        />
      ))}
    </div>
  )
}
