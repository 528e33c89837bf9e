import type { TextKey, Translate } from '../text/keys'

const STEPS: Record<string, TextKey> = {
  queued: 'tausestack:stepQueued',
  collecting: 'tausestack:stepCollecting',
  'writing files': 'tausestack:stepWriting',
  'writing the manifest': 'tausestack:stepVerifying',
  verifying: 'tausestack:stepVerifying',
  'switching over': 'tausestack:stepSwitching',
}

const RENDERING = 'rendering '

/** A deploy job's step in the panel's language; one that is not known stays as it is. */
export const stepText = (step: string, t: Translate): string => {
  const key = STEPS[step]
  if (key) return t(key)
  return step.startsWith(RENDERING)
    ? t('tausestack:stepRendering', { path: step.slice(RENDERING.length) })
    : step
}
