'use client'
import type { ReactNode } from 'react'
import { Dialog } from '../parts/Dialog'
import { useText } from '../text/useText'
import { useMaybeAi } from '../ai/AiContext'
import { keysText, SHORTCUTS } from './shortcuts'

/** All keys of the builder, as a dialog. */
export const ShortcutSheet = ({ onClose }: { onClose: () => void }): ReactNode => {
  const { t } = useText()
  const mac = /mac/i.test(navigator.platform)
  const hasAi = useMaybeAi() !== null
  const labels = [...new Set(SHORTCUTS.map(({ label }) => label))].filter(
    (label) => hasAi || label !== 'builder:ai',
  )
  return (
    <Dialog title={t('builder:shortcuts')} size="medium" onClose={onClose}>
      <dl className="ts-builder-shortcuts" tabIndex={0} aria-label={t('builder:shortcuts')}>
        {labels.map((label) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>
              {SHORTCUTS.filter((shortcut) => shortcut.label === label).map((shortcut) => (
                <kbd key={keysText(shortcut)}>{keysText(shortcut, mac)}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p className="ts-builder-empty">{t('builder:shortcutsWalk')}</p>
    </Dialog>
  )
}
