'use client'
import { Button } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { goesOnFrom } from '../lib/goesOnFrom'
import { isRunning } from '../lib/isRunning'
import { useText } from '../text/useText'
import type { ReleaseEntry } from '../types'

/** What can be done with a deployment of the timeline. */
export const ItemActions = ({
  release,
  mayDeploy,
  isOpen,
  detailsId,
  onShow,
  onFold,
  onGoOn,
  onCompare,
  onPromote,
  onReturn,
}: {
  release: ReleaseEntry
  mayDeploy: boolean
  isOpen: boolean
  detailsId: string
  onShow: () => void
  onFold: () => void
  onGoOn: () => void
  onCompare: () => void
  onPromote: () => void
  onReturn: (kind: 'rollBack' | 'makeLive', toMoment: string) => void
}): ReactNode => {
  const { t } = useText()
  const { live, startedAt, activatedAt, backToMoment, canReturn, isBuilt } = release
  const from = goesOnFrom(release)
  const button = (text: string, onClick: () => void, extra?: object): ReactNode => (
    <Button
      buttonStyle="secondary"
      extraButtonProps={extra}
      margin={false}
      onClick={onClick}
      size="small"
    >
      {text}
    </Button>
  )
  if (isRunning(release))
    return (
      <div className="ts-timeline__actions">{button(t('tausestack:showProgress'), onShow)}</div>
    )
  return (
    <div className="ts-timeline__actions">
      {button(t(isOpen ? 'tausestack:detailsHide' : 'tausestack:details'), onFold, {
        'aria-controls': detailsId,
        'aria-expanded': isOpen,
      })}
      {isBuilt && button(t('tausestack:compare'), onCompare)}
      {mayDeploy &&
        from &&
        button(t('tausestack:retryFrom', { step: t(`tausestack:step_${from}`) }), onGoOn)}
      {mayDeploy &&
        live &&
        backToMoment &&
        button(t('tausestack:rollBack'), () => onReturn('rollBack', backToMoment))}
      {mayDeploy && !live && canReturn && (
        <>
          {button(t('tausestack:makeLive'), () => onReturn('makeLive', activatedAt ?? startedAt))}
          {button(t('tausestack:promote'), onPromote)}
        </>
      )}
    </div>
  )
}
