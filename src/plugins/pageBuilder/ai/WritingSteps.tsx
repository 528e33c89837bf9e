'use client'
import { useEffect, useState, type ReactNode } from 'react'
import { UiIcon } from '../parts/UiIcon'
import { useText } from '../text/useText'
import { VARIANTS } from './useWriting'

const SECOND = 1000

/** What has been done and what is being written, with the seconds since it began. */
export const WritingSteps = ({ done }: { done: number }): ReactNode => {
  const { t } = useText()
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const started = Date.now()
    const timer = setInterval(() => setSeconds(Math.floor((Date.now() - started) / SECOND)), SECOND)
    return () => clearInterval(timer)
  }, [])
  const steps = Array.from({ length: VARIANTS }, (_, index) => ({
    label: t('builder:aiStepVariant', { number: index + 1, count: VARIANTS }),
    state: index < done ? 'done' : index === done ? 'running' : 'waiting',
  }))
  return (
    <ol className="ts-builder-ai__steps">
      {steps.map(({ label, state }) => (
        <li key={label} data-state={state} aria-current={state === 'running' ? 'step' : undefined}>
          <UiIcon name={ICONS[state] ?? 'circle'} />
          <span>{label}</span>
          {state === 'running' ? <span aria-hidden="true">{seconds} s</span> : null}
        </li>
      ))}
    </ol>
  )
}

const ICONS: Record<string, string> = {
  done: 'circle-check',
  running: 'loader-circle',
  waiting: 'circle',
}
