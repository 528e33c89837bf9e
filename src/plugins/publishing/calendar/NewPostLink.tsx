'use client'
import { Button, useConfig } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { useText } from '../text/useText'

/** The way to a new post. */
export const NewPostLink = (): ReactNode => {
  const { t } = useText()
  const { config } = useConfig()
  return (
    <Button el="link" to={`${config.routes.admin}/collections/posts/create`} margin={false}>
      {t('publishing:newPost')}
    </Button>
  )
}
