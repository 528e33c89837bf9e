import type { PayloadRequest } from 'payload'

/** A text in the language of whoever asked: Spanish, else English. */
export const inLanguage = (req: PayloadRequest, texts: { en: string; es: string }): string =>
  req.i18n?.language === 'es' ? texts.es : texts.en
