'use client'
import { toast } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { useText } from '../text/useText'
import { useBuilder } from './BuilderContext'

/** The locale whose contents are edited, and the language that the page is shown in; nothing for one of each. */
export const LocaleSwitch = (): ReactNode => {
  const { t, language } = useText()
  const { data, saver, shownLocale, setShownLocale } = useBuilder()
  const shown = data.canvas.locales ?? []

  /** Saves what is open, then opens the other contents as Payload's own switch does. */
  const edit = async (code: string): Promise<void> => {
    if (saver.isDirty()) {
      const outcome = await saver.save('draft')
      if (outcome.kind !== 'saved') return void toast.error(outcome.message)
    }
    const url = new URL(window.location.href)
    url.searchParams.set('locale', code)
    window.location.assign(url)
  }

  return (
    <>
      {data.locales.length > 1 ? (
        <select
          className="ts-builder-bar__select"
          aria-label={t('builder:localeEdited')}
          title={t('builder:localeEdited')}
          value={data.locale ?? ''}
          onChange={({ target }) => void edit(target.value)}
        >
          {data.locales.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
      ) : null}
      {shown.length > 1 ? (
        <select
          className="ts-builder-bar__select"
          aria-label={t('builder:localeShown')}
          title={t('builder:localeShown')}
          value={shownLocale}
          onChange={({ target }) => setShownLocale(target.value)}
        >
          {shown.map((code) => (
            <option key={code} value={code}>
              {nameOf(code, language)}
            </option>
          ))}
        </select>
      ) : null}
    </>
  )
}

/** Short enough for the bar: “English (US)”. */
const NAMED = { type: 'language', languageDisplay: 'standard', style: 'short' } as const

const nameOf = (code: string, language: string): string => {
  try {
    return new Intl.DisplayNames(language, NAMED).of(code) ?? code
  } catch {
    return code
  }
}
