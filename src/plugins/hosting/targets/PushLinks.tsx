'use client'
import { Button, useConfig } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { Push } from '../../../core/api/targets'
import { useText } from '../text/useText'

/** Where a push can be looked at or fetched. */
export const PushLinks = ({ push }: { push: Push }): ReactNode => {
  const { t } = useText()
  const { config } = useConfig()
  const v1 = `${config.serverURL}${config.routes.api}/v1`
  const address = push.live ? push.url : push.previewUrl
  return (
    <>
      {address && (
        <Button
          buttonStyle="secondary"
          el="anchor"
          margin={false}
          newTab
          size="small"
          url={address}
        >
          {t('pushVisit')}
        </Button>
      )}
      {push.archive && (
        <Button
          buttonStyle="secondary"
          el="anchor"
          margin={false}
          size="small"
          url={`${v1}/pushes/${push.id}/archive`}
        >
          {t('download')}
        </Button>
      )}
    </>
  )
}
