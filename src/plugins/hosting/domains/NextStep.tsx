'use client'
import type { ReactNode } from 'react'
import type { Domain } from '../../../core/api/domains'
import { type TextKey, useText } from '../text/useText'

const LOOKS: Record<Domain['nextStep']['kind'], { title: TextKey; look: string }> = {
  act: { title: 'kindAct', look: '' },
  wait: { title: 'kindWait', look: 'ts-hosting__note--plain' },
  warn: { title: 'kindWarn', look: '' },
  done: { title: 'kindDone', look: 'ts-hosting__note--good' },
}

/** What is to be done next, in plain words. */
export const NextStep = ({
  step: { kind, code, text },
}: {
  step: Domain['nextStep']
}): ReactNode => {
  const { t } = useText()
  const { title, look } = LOOKS[kind]
  return (
    <div aria-live="polite" className={`ts-hosting__note ${look}`} data-step={code}>
      <strong>{t(title)}</strong>
      <p>{text}</p>
    </div>
  )
}
