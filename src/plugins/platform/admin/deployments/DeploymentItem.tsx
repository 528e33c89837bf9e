'use client'
import { Button, Pill } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { isRunning } from '../lib/isRunning'
import { Moment } from '../parts/Moment'
import type { RollBackRequest } from '../parts/RollBackDialog'
import { ReleasePill } from '../parts/StatusPill'
import type { TextKey } from '../text/keys'
import { useText } from '../text/useText'
import type { ReleaseEntry } from '../types'
import { StoredLog } from './StoredLog'

const ENVIRONMENTS: Record<ReleaseEntry['environment'], TextKey> = {
  production: 'tausestack:environmentProduction',
  staging: 'tausestack:environmentStaging',
  development: 'tausestack:environmentDevelopment',
}

export const DeploymentItem = ({
  release,
  site,
  mayDeploy,
  onShow,
  onReturn,
}: {
  release: ReleaseEntry
  site: { id: string; name: string; timeZone: string }
  mayDeploy: boolean
  onShow: () => void
  onReturn: (request: RollBackRequest) => void
}) => {
  const { t } = useText()
  const [isOpen, setIsOpen] = useState(false)
  const logId = useId()
  const { id, status, live, startedAt, activatedAt, backToMoment, by, stats } = release
  const { timeZone } = site
  const request = { releaseId: id, siteName: site.name, timeZone }
  const mood = live ? 'live' : isRunning(release) ? 'running' : status

  return (
    <li className={`ts-timeline__item ts-timeline__item--${mood}`}>
      <div className="ts-timeline__head">
        <div className="ts-timeline__what">
          <ReleasePill live={live} status={status} />
          <strong>
            <Moment moment={activatedAt ?? startedAt} timeZone={timeZone} />
          </strong>
          <Pill pillStyle="light" size="small">
            {t(ENVIRONMENTS[release.environment])}
          </Pill>
          <span className="ts-timeline__by">
            {by.kind === 'user'
              ? t('tausestack:by', { name: by.name })
              : t(by.kind === 'key' ? 'tausestack:byKey' : 'tausestack:byPlatform')}
          </span>
        </div>
        <div className="ts-timeline__actions">
          {isRunning(release) ? (
            <Button buttonStyle="secondary" margin={false} onClick={onShow} size="small">
              {t('tausestack:showProgress')}
            </Button>
          ) : (
            <Button
              buttonStyle="secondary"
              extraButtonProps={{ 'aria-controls': logId, 'aria-expanded': isOpen }}
              margin={false}
              onClick={() => setIsOpen(!isOpen)}
              size="small"
            >
              {t(isOpen ? 'tausestack:logHide' : 'tausestack:logShow')}
            </Button>
          )}
          {mayDeploy && live && backToMoment && (
            <Button
              buttonStyle="secondary"
              margin={false}
              onClick={() => onReturn({ ...request, kind: 'rollBack', toMoment: backToMoment })}
              size="small"
            >
              {t('tausestack:rollBack')}
            </Button>
          )}
          {mayDeploy && !live && release.canReturn && (
            <Button
              buttonStyle="secondary"
              margin={false}
              onClick={() =>
                onReturn({ ...request, kind: 'makeLive', toMoment: activatedAt ?? startedAt })
              }
              size="small"
            >
              {t('tausestack:makeLive')}
            </Button>
          )}
        </div>
      </div>
      {stats && (
        <p className="ts-timeline__stats">
          {[
            stats.pagesRendered !== undefined &&
              t('tausestack:pagesRendered', { count: stats.pagesRendered }),
            stats.pagesReused && t('tausestack:pagesReused', { count: stats.pagesReused }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      <div id={logId}>
        {isOpen && <StoredLog releaseId={id} siteId={site.id} timeZone={timeZone} />}
      </div>
    </li>
  )
}
