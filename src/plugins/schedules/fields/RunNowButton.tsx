'use client'
import { Button, toast, useDocumentInfo } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'
import { useScheduleApi } from '../api/useScheduleApi'
import { useText } from '../text/useText'

/** In the form's bar: a run at once, of the schedule as it is saved. */
export const RunNowButton = (): ReactNode => {
  const { t } = useText()
  const { id, savedDocumentData, hasSavePermission } = useDocumentInfo()
  const { call } = useScheduleApi()
  const [isBusy, setIsBusy] = useState(false)
  if (!id || !hasSavePermission) return null
  const run = async (): Promise<void> => {
    setIsBusy(true)
    const answer = await call(`/${id}/run`, { method: 'POST' })
    setIsBusy(false)
    if (answer.ok) toast.success(t('runStarted', { name: String(savedDocumentData?.name ?? '') }))
    else toast.error(answer.message ?? t('lost'))
  }
  return (
    <Button
      buttonStyle="secondary"
      size="medium"
      margin={false}
      disabled={isBusy}
      onClick={() => void run()}
    >
      {t('runNow')}
    </Button>
  )
}
