'use client'
import { Button, PopupList } from '@payloadcms/ui'
import { useEffect, useRef, type ReactNode } from 'react'
import { useText } from '../text/useText'

/** Publishes now; its menu leads to publishing at a time. */
export const PublishButton = ({
  isWaiting,
  onPublish,
  onSchedule,
}: {
  /** What was asked for is under way. */
  isWaiting: boolean
  onPublish: () => void
  /** Without it, no menu. */
  onSchedule?: () => void
}): ReactNode => {
  const { t } = useText()
  const root = useRef<HTMLDivElement>(null)
  // Payload gives the button of a menu no name, and takes none.
  useEffect(() => {
    root.current?.querySelector('.popup-button')?.setAttribute('aria-label', t('builder:schedule'))
  })
  return (
    <div ref={root}>
      <Button
        size="medium"
        margin={false}
        // Not disabled: that would take the focus away from who has just pressed it.
        extraButtonProps={{ 'aria-disabled': isWaiting || undefined }}
        onClick={() => {
          if (!isWaiting) onPublish()
        }}
        SubMenuPopupContent={
          onSchedule
            ? ({ close }) => (
                <PopupList.ButtonGroup>
                  <PopupList.Button
                    onClick={() => {
                      close()
                      onSchedule()
                    }}
                  >
                    {t('builder:scheduleOpen')}
                  </PopupList.Button>
                </PopupList.ButtonGroup>
              )
            : undefined
        }
      >
        {t('builder:publish')}
      </Button>
    </div>
  )
}
