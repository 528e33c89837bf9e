'use client'
import type { ReactNode } from 'react'
import type { Target } from '../../../core/api/targets'
import { type TextKey, useText } from '../text/useText'

const FORMS: Record<Target['abilities']['forms'], TextKey> = {
  proxy: 'ability_formsProxy',
  absolute: 'ability_formsAbsolute',
  none: 'ability_formsNone',
}

/** What a kind of target can do and what not, before one relies on it. */
export const Abilities = ({ abilities }: { abilities: Target['abilities'] }): ReactNode => {
  const { t } = useText()
  const lines: (TextKey | false)[] = [
    abilities.atomic ? 'ability_atomic' : 'ability_notAtomic',
    abilities.rollback ? 'ability_rollback' : 'ability_noRollback',
    FORMS[abilities.forms],
    !abilities.redirects && 'ability_noRedirects',
    !abilities.headers && 'ability_noHeaders',
  ]
  return (
    <section aria-labelledby="ts-abilities">
      <h2 id="ts-abilities">{t('abilities')}</h2>
      <ul>
        {lines
          .filter((line) => line !== false)
          .map((line) => (
            <li key={line}>{t(line)}</li>
          ))}
      </ul>
    </section>
  )
}
