'use client'
import { Button, Link, Spinner } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'
import { isRunning } from '../lib/isRunning'
import { pagesOfSite } from '../lib/pagesOfSite'
import { useApi } from '../lib/useApi'
import { LiveThumbnail } from '../parts/LiveThumbnail'
import { Moment } from '../parts/Moment'
import type { RollBackRequest } from '../parts/RollBackDialog'
import { ReleasePill, SitePill } from '../parts/StatusPill'
import { useText } from '../text/useText'
import type { ReleaseSummary, SiteSummary } from '../types'
import { WaitingPages } from './WaitingPages'

export const SiteCard = ({
  site,
  actions,
  onDeploy,
  onShow,
  onRollBack,
}: {
  site: SiteSummary
  /** Buttons of other parts; shown once the site is ready. */
  actions?: ReactNode
  onDeploy: () => Promise<void>
  onShow: (release: ReleaseSummary) => void
  onRollBack: (request: RollBackRequest) => void
}) => {
  const { t } = useText()
  const { admin } = useApi()
  const [isStarting, setIsStarting] = useState(false)
  const { id, name, last, rollback, timeZone } = site
  const running = last && isRunning(last) ? last : null
  const notReady = site.status === 'ready' ? undefined : t('tausestack:notReadyReason')

  const start = async (): Promise<void> => {
    setIsStarting(true)
    await onDeploy()
    setIsStarting(false)
  }

  return (
    <article aria-labelledby={`ts-site-${id}`} className="ts-site">
      <LiveThumbnail src={site.previewUrl} />
      <div className="ts-site__body">
        <div className="ts-site__head">
          <h2 className="ts-site__name" id={`ts-site-${id}`}>
            <Link href={admin(`/collections/sites/${id}`)} prefetch={false}>
              {name}
            </Link>
          </h2>
          <SitePill isLive={site.isLive} status={site.status} />
        </div>
        <p className="ts-site__address">{site.url.replace(/^https?:\/\//, '')}</p>
        {site.tenantName && <p className="ts-site__tenant">{site.tenantName}</p>}
        <div className="ts-site__release">
          {running ? (
            <button className="ts-site__running" onClick={() => onShow(running)} type="button">
              <Spinner loadingText={null} />
              {t('tausestack:deployRunning')}
              <span className="ts-site__link">{t('tausestack:showProgress')}</span>
            </button>
          ) : last ? (
            <>
              <span>{t('tausestack:lastRelease')}</span>
              {!last.live && <ReleasePill live={false} status={last.status} />}
              <Moment moment={last.activatedAt ?? last.startedAt} timeZone={timeZone} />
            </>
          ) : (
            <span>{t('tausestack:neverDeployed')}</span>
          )}
        </div>
        {site.waiting && !running && <WaitingPages waiting={site.waiting} />}
        <div className="ts-site__buttons">
          {site.mayDeploy && (
            <Button
              disabled={isStarting || running !== null || notReady !== undefined}
              extraButtonProps={{ title: running ? t('tausestack:deployTakesPlace') : notReady }}
              margin={false}
              onClick={() => void start()}
              size="small"
            >
              {t('tausestack:deploy')}
            </Button>
          )}
          <LinkButton reason={notReady} text={t('tausestack:preview')} url={site.previewUrl} />
          <LinkButton
            reason={t('tausestack:notLiveReason')}
            text={t('tausestack:open')}
            url={site.isLive ? site.url : null}
          />
          {site.mayDeploy && rollback && (
            <Button
              buttonStyle="secondary"
              disabled={running !== null}
              margin={false}
              onClick={() =>
                onRollBack({ ...rollback, kind: 'rollBack', siteName: name, timeZone })
              }
              size="small"
            >
              {t('tausestack:rollBack')}
            </Button>
          )}
          {site.status === 'ready' && actions}
        </div>
        <nav aria-label={name} className="ts-site__links">
          <Link href={admin(pagesOfSite(id))} prefetch={false}>
            {t('tausestack:editPages')}
          </Link>
          <Link href={admin(`/collections/sites/${id}/deployments`)} prefetch={false}>
            {t('tausestack:deployments')}
          </Link>
          <Link href={admin(`/collections/domains?site=${id}`)} prefetch={false}>
            {t('tausestack:domains')}
          </Link>
          <Link href={admin(`/collections/sites/${id}`)} prefetch={false}>
            {t('tausestack:settings')}
          </Link>
        </nav>
      </div>
    </article>
  )
}

/** Opens another tab; without an address it is disabled and says why. */
const LinkButton = ({
  url,
  text,
  reason,
}: {
  url: string | null
  text: string
  reason: string | undefined
}) =>
  url ? (
    <Button buttonStyle="secondary" el="anchor" margin={false} newTab size="small" url={url}>
      {text}
    </Button>
  ) : (
    <Button
      buttonStyle="secondary"
      disabled
      extraButtonProps={{ title: reason }}
      margin={false}
      size="small"
    >
      {text}
    </Button>
  )
