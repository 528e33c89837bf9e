'use client'
import { Link } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import type { Environment } from '../../../../core/release/types'
import { ENVIRONMENT_TEXT } from '../lib/environmentText'
import { Moment } from '../parts/Moment'
import { useText } from '../text/useText'
import type { EnvironmentSummary } from '../types'

/** A site's environments and what is live in each; the chosen one's deployments stand below. */
export const EnvironmentTabs = ({
  environments,
  chosen,
  timeZone,
}: {
  environments: readonly EnvironmentSummary[]
  chosen: Environment
  timeZone: string
}): ReactNode => {
  const { t } = useText()
  const path = usePathname()
  return (
    <nav aria-label={t('tausestack:environments')} className="ts-environments">
      {environments.map(({ environment, live, isRunning }) => (
        <Link
          aria-current={environment === chosen ? 'page' : undefined}
          className="ts-environments__tab"
          href={`${path}?environment=${environment}`}
          key={environment}
          prefetch={false}
        >
          <span className="ts-environments__name">{t(ENVIRONMENT_TEXT[environment])}</span>
          <span
            className={`ts-environments__state ts-environments__state--${live ? 'live' : 'none'}`}
          >
            {isRunning
              ? t('tausestack:deploying')
              : live
                ? t('tausestack:live')
                : t('tausestack:liveNothing')}
            {live && !isRunning && (
              <>
                {' · '}
                <Moment moment={live.since} timeZone={timeZone} />
              </>
            )}
          </span>
        </Link>
      ))}
    </nav>
  )
}
