'use client'
import { useState, type ReactNode } from 'react'
import { useText } from '../text/useText'
import { freeViewport, FREE_WIDTH, type Viewport } from './viewports'

/** The page's width in pixels, to be typed. What is half typed changes nothing yet. */
export const WidthInput = ({
  viewport: { width },
  setViewport,
}: {
  viewport: Viewport
  setViewport: (viewport: Viewport) => void
}): ReactNode => {
  const { t } = useText()
  const [typed, setTyped] = useState<string | null>(null)
  const take = (text: string): void => {
    if (text !== '') setViewport(freeViewport(Number(text)))
    setTyped(null)
  }
  return (
    <label className="ts-builder-width">
      <span className="ts-builder-hidden">{t('builder:viewport_free')}</span>
      <input
        type="number"
        min={FREE_WIDTH.min}
        max={FREE_WIDTH.max}
        step={10}
        value={typed ?? width ?? ''}
        onChange={({ target: { value } }) => {
          const next = Number(value)
          const isWidth = next >= FREE_WIDTH.min && next <= FREE_WIDTH.max
          if (isWidth) setViewport({ name: 'free', width: next })
          setTyped(value)
        }}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Enter') take(currentTarget.value)
        }}
        onBlur={({ currentTarget }) => take(currentTarget.value)}
      />
      <span aria-hidden="true">px</span>
    </label>
  )
}
