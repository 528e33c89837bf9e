import cronstrue from 'cronstrue'
import 'cronstrue/locales/es'

/** A cron expression in words; `''` for what is none. */
export const readCron = (expression: string, language: string): string => {
  try {
    const locale = language.startsWith('es') ? 'es' : 'en'
    return cronstrue.toString(expression, { locale, use24HourTimeFormat: true })
  } catch {
    return ''
  }
}
