'use client'
import { Button } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { CheckIssue } from '../../../core/checks/types'
import { Dialog } from '../parts/Dialog'
import { useText } from '../text/useText'
import { useChecks } from './ChecksContext'
import { IssueWords } from './IssueWords'

/** Errors that are listed; the panel has all. */
const LISTED = 6

/** Asks before a page with errors is published, or says that this site does not. */
export const PublishDialog = ({
  errors,
  save,
  onClose,
}: {
  errors: readonly CheckIssue[]
  /** `null`: the site forbids it. */
  save: (() => void) | null
  onClose: () => void
}): ReactNode => {
  const { t } = useText()
  const { setOpen } = useChecks()
  const count = errors.length
  const more = count - LISTED
  return (
    <Dialog
      title={t(save ? 'builder:checksPublishTitle' : 'builder:checksPublishTitleForbidden')}
      onClose={onClose}
      footer={
        <>
          {save ? (
            <Button
              buttonStyle="secondary"
              margin={false}
              onClick={() => {
                onClose()
                save()
              }}
            >
              {t('builder:checksPublishAnyway')}
            </Button>
          ) : null}
          <Button
            margin={false}
            onClick={() => {
              onClose()
              setOpen(true)
            }}
          >
            {t('builder:checksLookAt')}
          </Button>
        </>
      }
    >
      <p>{t(save ? 'builder:checksPublishAsk' : 'builder:checksPublishForbidden', { count })}</p>
      <ul className="ts-builder-checks__asked">
        {errors.slice(0, LISTED).map((issue, index) => (
          <li key={index}>
            <IssueWords issue={issue} />
          </li>
        ))}
      </ul>
      {more > 0 ? <p>{t('builder:checksPublishMore', { count: more })}</p> : null}
    </Dialog>
  )
}
