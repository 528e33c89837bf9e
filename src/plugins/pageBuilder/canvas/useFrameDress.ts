'use client'
import { useEffect, useState } from 'react'
import { useFrameSettings } from './FrameContext'

/**
 * Gives a frame's document the site's stylesheet, language, scheme and character.
 *
 * @param own rules beside the site's. A constant.
 * @returns true once the rules are in place.
 */
export const useFrameDress = (frame: Document | null | undefined, own: string): boolean => {
  const { css, locale, scheme } = useFrameSettings()
  const [ready, setReady] = useState(false)

  useEffect(() => {
    if (!frame) return
    const sheets = [css, own].map((text) => {
      const style = frame.createElement('style')
      style.textContent = text
      frame.head.append(style)
      return style
    })
    setReady(true)
    return () => sheets.forEach((style) => style.remove())
  }, [frame, css, own])

  useEffect(() => {
    if (!frame) return
    frame.documentElement.lang = locale
    frame.documentElement.dataset.scheme = scheme.value
    frame.documentElement.dataset.character = scheme.character
  }, [frame, locale, scheme])

  return ready
}
