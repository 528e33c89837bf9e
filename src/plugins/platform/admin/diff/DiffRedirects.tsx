'use client'
import type { ReactNode } from 'react'
import type { DeploymentDiff } from '../../../../core/api/deployments'
import { useText } from '../text/useText'
import { ChangePill } from './ChangePill'

/** Redirects that differ, with where they led and lead. */
export const DiffRedirects = ({
  redirects,
}: {
  redirects: DeploymentDiff['redirects']
}): ReactNode => {
  const { t } = useText()
  return (
    <section aria-label={t('tausestack:diffRedirects')}>
      <h3 className="ts-diff__heading">{t('tausestack:diffRedirects')}</h3>
      <ul className="ts-diff__list">
        {redirects.map(({ from, change, before, after }) => (
          <li className="ts-diff__entry" key={from}>
            <ChangePill change={change} />
            <div className="ts-diff__what">
              <code>{from}</code>
              <small>
                {before && <del>{before}</del>} {after && <ins>{after}</ins>}
              </small>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
