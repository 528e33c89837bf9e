'use client'
import { Button } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { Mark } from '../compare/marks'
import { SideBySide } from '../compare/SideBySide'
import { Dialog } from '../parts/Dialog'
import type { TextKey } from '../text/keys'
import { useText } from '../text/useText'
import { useBuilder } from '../view/BuilderContext'
import type { ConflictState } from './useConflict'

const WORDS: Record<Mark, TextKey> = {
  added: 'builder:onlyMine',
  removed: 'builder:onlyTheirs',
  changed: 'builder:differs',
  moved: 'builder:elsewhere',
}

/** Both states of a page that two people changed, and the choice between them. */
export const ConflictDialog = ({
  state: { conflict, failed, readAgain, keepMine, takeTheirs, keepBoth },
  onClose,
}: {
  state: ConflictState
  onClose: () => void
}): ReactNode => {
  const { t, language } = useText()
  const { data } = useBuilder()
  const time = conflict ? new Date(conflict.theirs.updatedAt).toLocaleString(language) : ''
  return (
    <Dialog
      title={t('builder:conflictTitle')}
      size="large"
      onClose={onClose}
      footer={
        conflict ? (
          <>
            <Button buttonStyle="secondary" margin={false} onClick={onClose}>
              {t('builder:conflictLater')}
            </Button>
            <Button buttonStyle="secondary" margin={false} onClick={takeTheirs}>
              {t('builder:takeTheirs')}
            </Button>
            {conflict.merged ? (
              <Button buttonStyle="secondary" margin={false} onClick={keepMine}>
                {t('builder:keepMine')}
              </Button>
            ) : null}
            {conflict.merged ? (
              <Button margin={false} onClick={keepBoth}>
                {t('builder:keepBoth')}
              </Button>
            ) : (
              <Button margin={false} onClick={keepMine}>
                {t('builder:keepMine')}
              </Button>
            )}
          </>
        ) : undefined
      }
    >
      {failed ? (
        <div className="ts-builder-message" role="alert">
          <span>{t('builder:conflictUnread')}</span>
          <Button size="small" margin={false} onClick={readAgain}>
            {t('builder:tryAgain')}
          </Button>
        </div>
      ) : conflict ? (
        <>
          <p>
            {t(conflict.merged ? 'builder:conflictMergeable' : 'builder:conflictChoose', {
              title: data.title,
              author: conflict.author,
              time,
            })}
          </p>
          <SideBySide
            before={{
              layout: conflict.theirs.layout,
              title: t('builder:theirs'),
              note: t('builder:savedByAt', { author: conflict.author, time }),
            }}
            after={{
              layout: conflict.mine,
              title: t('builder:mine'),
              note: t('builder:notSavedYet'),
            }}
            words={WORDS}
          />
        </>
      ) : (
        <p role="status">{t('builder:loading')}</p>
      )}
    </Dialog>
  )
}
