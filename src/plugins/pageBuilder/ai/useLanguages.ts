'use client'
import { useMemo } from 'react'
import { useText } from '../text/useText'
import { useBuilder } from '../view/BuilderContext'

export type Language = { tag: string; name: string }

/** Languages that texts are asked for in: the site's first, then those that the offline generator writes. */
export const useLanguages = (): Language[] => {
  const { language } = useText()
  const { canvas } = useBuilder().data
  return useMemo(() => {
    const base = (tag: string): string => tag.split('-')[0] ?? tag
    const own = canvas.locales ?? [canvas.page.locale]
    const more = ['en', 'es'].filter((tag) => !own.some((one) => base(one) === tag))
    const names = new Intl.DisplayNames([language], { type: 'language' })
    return [...own, ...more].map((tag) => ({ tag, name: names.of(tag) ?? tag }))
  }, [canvas, language])
}
