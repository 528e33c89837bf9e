'use client'
import { Button, SuccessIcon } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import type { App } from '../../../../core/api/apps'
import { useDeployDrawer } from '../deploy/DeployDrawer'
import { pagesOfSite } from '../lib/pagesOfSite'
import { useApi } from '../lib/useApi'
import { LiveThumbnail } from '../parts/LiveThumbnail'
import { useText } from '../text/useText'

/** The site is there: put it online, look at it, or write. */
export const AppCreated = ({ app }: { app: App }) => {
  const { t } = useText()
  const { admin } = useApi()
  const { deploy, drawer } = useDeployDrawer()
  const [isStarting, setIsStarting] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  const start = async (): Promise<void> => {
    setIsStarting(true)
    await deploy({ ...app, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone })
    setIsStarting(false)
  }
  return (
    <section className="ts-created">
      <div className="ts-aside__picture">
        <LiveThumbnail src={app.previewUrl} />
      </div>
      <div className="ts-created__text">
        <h2 ref={heading} tabIndex={-1}>
          <SuccessIcon />
          {t('tausestack:created', { name: app.name })}
        </h2>
        <p>{t('tausestack:createdHelp')}</p>
        <p className="ts-form__url">{app.url}</p>
        <div className="ts-form__submit">
          <Button disabled={isStarting} margin={false} onClick={() => void start()} size="large">
            {t('tausestack:deployNow')}
          </Button>
          <Button
            buttonStyle="secondary"
            el="anchor"
            margin={false}
            newTab
            size="large"
            url={app.previewUrl}
          >
            {t('tausestack:openPreview')}
          </Button>
          <Button
            buttonStyle="secondary"
            el="link"
            margin={false}
            size="large"
            to={admin(pagesOfSite(app.id))}
          >
            {t('tausestack:editPages')}
          </Button>
        </div>
      </div>
      {drawer}
    </section>
  )
}
