'use client'
import { useTranslation } from '@payloadcms/ui'

/** The panel's language, of those that our words exist in. */
export const useLanguage = (): 'en' | 'es' => {
  const { i18n } = useTranslation()
  return i18n.language === 'es' ? 'es' : 'en'
}
