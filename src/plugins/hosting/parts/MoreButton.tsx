'use client'
import { Button } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { List } from '../../parts/useList'
import { useText } from '../text/useText'

/** Shows the next page of a list, while there is one. */
export const MoreButton = ({
  list: { hasMore, showMore },
}: {
  list: Pick<List<unknown>, 'hasMore' | 'showMore'>
}): ReactNode => {
  const { t } = useText()
  if (!hasMore) return null
  return (
    <div className="ts-hosting__actions">
      <Button buttonStyle="secondary" margin={false} onClick={showMore}>
        {t('showMore')}
      </Button>
    </div>
  )
}
