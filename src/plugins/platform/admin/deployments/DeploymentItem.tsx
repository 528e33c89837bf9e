'use client'
import { type ReactNode, useId, useState } from 'react'
import { DeploySteps } from '../deploy/DeploySteps'
import { isRunning } from '../lib/isRunning'
import { Moment } from '../parts/Moment'
import type { RollBackRequest } from '../parts/RollBackDialog'
import { ReleasePill } from '../parts/StatusPill'
import type { ReleaseEntry } from '../types'
import { ItemActions } from './ItemActions'
import { ItemFacts } from './ItemFacts'
import { StoredLog } from './StoredLog'

/** A deployment on the timeline; its steps and log fold out. */
export const DeploymentItem = ({
  release,
  site,
  mayDeploy,
  onShow,
  onGoOn,
  onCompare,
  onPromote,
  onReturn,
}: {
  release: ReleaseEntry
  site: { id: string; name: string; timeZone: string }
  mayDeploy: boolean
  onShow: () => void
  onGoOn: () => void
  onCompare: () => void
  onPromote: () => void
  onReturn: (request: RollBackRequest) => void
}): ReactNode => {
  const [isOpen, setIsOpen] = useState(false)
  const detailsId = useId()
  const { id, status, live, startedAt, activatedAt } = release
  const { timeZone } = site
  const mood = live ? 'live' : isRunning(release) ? 'running' : status

  return (
    <li className={`ts-timeline__item ts-timeline__item--${mood}`} data-deployment={id}>
      <div className="ts-timeline__head">
        <div className="ts-timeline__what">
          <ReleasePill live={live} status={status} />
          <strong>
            <Moment moment={activatedAt ?? startedAt} timeZone={timeZone} />
          </strong>
          <ItemFacts release={release} />
        </div>
        <ItemActions
          detailsId={detailsId}
          isOpen={isOpen}
          mayDeploy={mayDeploy}
          onCompare={onCompare}
          onFold={() => setIsOpen(!isOpen)}
          onGoOn={onGoOn}
          onPromote={onPromote}
          onReturn={(kind, toMoment) =>
            onReturn({ kind, toMoment, releaseId: id, siteName: site.name, timeZone })
          }
          onShow={onShow}
          release={release}
        />
      </div>
      {isRunning(release) && <DeploySteps steps={release.steps} />}
      <div id={detailsId}>
        {isOpen && (
          <div className="ts-timeline__details">
            <DeploySteps steps={release.steps} />
            <StoredLog releaseId={id} siteId={site.id} timeZone={timeZone} />
          </div>
        )}
      </div>
    </li>
  )
}
