'use client'
import { Button, ShimmerEffect } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { DeploymentDiff } from '../../../../core/api/deployments'
import { useReaders } from '../../../parts/useReaders'
import { useText } from '../text/useText'
import { ByteBars } from './ByteBars'
import { DiffList } from './DiffList'
import { DiffPages } from './DiffPages'
import { DiffRedirects } from './DiffRedirects'
import type { DiffState } from './useDiff'
import './diff.css'

/** What differs between two deployments: pages first, then other files, redirects and sizes. */
export const DiffView = ({ state, url }: { state: DiffState; url: string }): ReactNode => {
  const { t } = useText()
  if (state.kind === 'loading')
    return (
      <div aria-busy="true" aria-label={t('tausestack:loading')} className="ts-diff">
        <ShimmerEffect height="3rem" />
        <ShimmerEffect height="8rem" />
      </div>
    )
  if (state.kind === 'failed')
    return (
      <div className="ts-diff ts-diff--failed" role="alert">
        <p>{state.message ?? t('tausestack:diffFailed')}</p>
        <Button buttonStyle="secondary" margin={false} onClick={state.again} size="small">
          {t('tausestack:retry')}
        </Button>
      </div>
    )
  return <Known diff={state.diff} url={url} />
}

const Known = ({ diff, url }: { diff: DeploymentDiff; url: string }): ReactNode => {
  const { t } = useText()
  const read = useReaders()
  const { totals, pages, files, redirects } = diff
  const differs =
    totals.added + totals.changed + totals.removed + redirects.length > 0 || diff.headersChanged
  const largest = Math.max(
    ...[...pages, ...files].flatMap(({ bytesBefore, bytesAfter }) => [bytesBefore, bytesAfter]),
    1,
  )
  return (
    <div className="ts-diff">
      <div className="ts-diff__totals" role="status">
        {(['added', 'changed', 'removed'] as const).map((change) => (
          <p className={`ts-diff__total ts-diff__total--${change}`} key={change}>
            <strong>{read.number(totals[change])}</strong> {t(CHANGE[change])}
          </p>
        ))}
        <p className="ts-diff__total">
          {t('tausestack:diffUnchanged', { count: totals.unchanged })}
        </p>
      </div>
      <ByteBars
        after={totals.bytesAfter}
        before={totals.bytesBefore}
        label={t('tausestack:diffBytes')}
        largest={Math.max(totals.bytesBefore, totals.bytesAfter, 1)}
      />
      {diff.against === null && <p className="ts-diff__help">{t('tausestack:diffFirst')}</p>}
      {!differs && <p className="ts-diff__help">{t('tausestack:diffEmpty')}</p>}
      {diff.headersChanged && <p className="ts-diff__note">{t('tausestack:diffHeaders')}</p>}
      {pages.length > 0 && <DiffPages largest={largest} pages={pages} url={url} />}
      {redirects.length > 0 && <DiffRedirects redirects={redirects} />}
      {files.length > 0 && (
        <details className="ts-diff__files">
          <summary>{t('tausestack:diffFiles', { count: files.length })}</summary>
          <DiffList entries={files} largest={largest} />
        </details>
      )}
    </div>
  )
}

const CHANGE = {
  added: 'tausestack:changeAdded',
  changed: 'tausestack:changeChanged',
  removed: 'tausestack:changeRemoved',
} as const
