'use client'
import { Button } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { useEditor } from '../editor/EditorContext'
import { Dialog } from '../parts/Dialog'
import { useText } from '../text/useText'

/** Asks what becomes of the blocks there are when a whole page is inserted. */
export const PlacePageDialog = ({
  onPlace,
  onClose,
}: {
  onPlace: (how: 'append' | 'replace') => void
  onClose: () => void
}): ReactNode => {
  const { t } = useText()
  const { layout } = useEditor()
  return (
    <Dialog
      title={t('builder:aiPlace')}
      onClose={onClose}
      footer={
        <>
          <Button buttonStyle="secondary" margin={false} onClick={onClose}>
            {t('builder:cancel')}
          </Button>
          <Button buttonStyle="secondary" margin={false} onClick={() => onPlace('append')}>
            {t('builder:aiPlaceAppend')}
          </Button>
          <Button margin={false} onClick={() => onPlace('replace')}>
            {t('builder:aiPlaceReplace')}
          </Button>
        </>
      }
    >
      <p>{t('builder:aiPlaceNote', { count: layout().length })}</p>
    </Dialog>
  )
}
