'use client'
import { ErrorIcon, SuccessIcon } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { useText } from '../text/useText'
import { stepText } from './stepText'
import type { DeploymentState } from './useDeployment'

/** How a deployment stands, in one line. */
export const DeployTitle = ({
  name,
  state: { status, step, steps, ended },
}: {
  name: string
  state: DeploymentState
}): ReactNode => {
  const { t } = useText()
  const line = (text: string, icon?: ReactNode): ReactNode => (
    <p className="ts-deploy__title">
      {icon}
      {text}
    </p>
  )
  if (status === 'active') return line(t('tausestack:deployDone', { name }), <SuccessIcon />)
  if (status === 'failed') return line(t('tausestack:deployFailedTitle'), <ErrorIcon />)
  if (ended) return line(t('tausestack:deployOf', { name }))
  const running = steps.find(({ state }) => state === 'running')
  return line(running ? t(`tausestack:step_${running.step}`) : stepText(step, t))
}
