'use client'
import '../view/builder.css'
import { Button, useDocumentInfo } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { IconContext } from '../parts/UiIcon'
import { useText } from '../text/useText'
import { ScheduleDialog } from './ScheduleDialog'
import { SchedulePill } from './SchedulePill'
import { useSchedule } from './useSchedule'

/** What is planned for the document, beside Payload's own form. */
export const ScheduleSidebar = ({ icons }: { icons: Record<string, string> }): ReactNode => {
  const { id, collectionSlug } = useDocumentInfo()
  if (!id || !collectionSlug) return null
  return (
    <IconContext value={icons}>
      <Planned key={id} collection={collectionSlug} id={String(id)} />
    </IconContext>
  )
}

const Planned = ({ collection, id }: { collection: string; id: string }): ReactNode => {
  const { t } = useText()
  const schedule = useSchedule({ collection, id })
  const [open, setOpen] = useState(false)
  return (
    <div className="field-type ts-builder-schedule__side">
      <SchedulePill schedule={schedule} onOpen={() => setOpen(true)} />
      <Button buttonStyle="secondary" size="medium" margin={false} onClick={() => setOpen(true)}>
        {t('builder:scheduleOpen')}
      </Button>
      {open
        ? // Out of the form around it: Enter in a field here must not save the document.
          createPortal(
            <ScheduleDialog schedule={schedule} onClose={() => setOpen(false)} />,
            document.body,
          )
        : null}
    </div>
  )
}
