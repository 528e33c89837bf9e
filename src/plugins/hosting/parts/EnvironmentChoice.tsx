'use client'
import type { ReactNode } from 'react'
import { ENVIRONMENTS, type Environment } from '../../../core/release/types'
import { Choice } from '../../parts/Choice'
import { useText } from '../text/useText'

/** One of the environments. */
export const EnvironmentChoice = ({
  value,
  onChange,
}: {
  value: Environment
  onChange: (environment: Environment) => void
}): ReactNode => {
  const { t } = useText()
  return (
    <Choice
      label={t('environment')}
      onChange={(chosen) => onChange(chosen as Environment)}
      options={ENVIRONMENTS.map((environment) => ({
        value: environment,
        label: t(`environment_${environment}`),
      }))}
      value={value}
    />
  )
}
