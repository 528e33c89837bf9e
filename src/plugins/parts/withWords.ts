import type { Config } from 'payload'

type Words = Record<string, string | Record<string, string>>

/** Adds a plugin's words to the panel, in its own namespace. */
export const withWords = (
  i18n: Config['i18n'],
  namespace: string,
  { en, es }: { en: Words; es: Words },
): Config['i18n'] => ({
  ...i18n,
  translations: {
    ...i18n?.translations,
    en: { ...i18n?.translations?.en, [namespace]: en },
    es: { ...i18n?.translations?.es, [namespace]: es },
  } as NonNullable<Config['i18n']>['translations'],
})
