'use client'
import { Button, Pill } from '@payloadcms/ui'
import { type ReactNode, useState } from 'react'
import { type Push, RESTING_PUSH_STATES } from '../../../core/api/targets'
import type { PushState } from '../../../core/targets/targetKinds'
import { useReaders } from '../../parts/useReaders'
import { Meter } from '../parts/Meter'
import { useText } from '../text/useText'
import { PlanIssues } from './PlanIssues'
import { PushLog } from './PushLog'
import { PushLinks } from './PushLinks'

export type PushMove = 'rollback' | 'cancel' | 'retry' | 'remove'

const STYLES: Partial<Record<PushState, 'success' | 'warning' | 'error'>> = {
  planning: 'warning',
  uploading: 'warning',
  activating: 'warning',
  failed: 'error',
}

/** One push: how far it is, what it sent, what went wrong, and what can be done with it. */
export const PushItem = ({
  push,
  mayPush,
  isBusy,
  onMove,
}: {
  push: Push
  mayPush: boolean
  isBusy: boolean
  onMove: (move: PushMove) => void
}): ReactNode => {
  const { t } = useText()
  const read = useReaders()
  const [isOpen, setIsOpen] = useState(false)
  const { state, live, progress, plan, error } = push
  const isResting = RESTING_PUSH_STATES.includes(state)
  const button = (text: string, move: PushMove): ReactNode => (
    <Button
      buttonStyle="secondary"
      disabled={isBusy}
      margin={false}
      onClick={() => onMove(move)}
      size="small"
    >
      {text}
    </Button>
  )
  return (
    <li className="ts-hosting__card ts-push" data-push={push.id} data-state={state}>
      <div className="ts-push__head">
        <div className="ts-hosting__about">
          <Pill pillStyle={live ? 'success' : (STYLES[state] ?? 'light-gray')} size="small">
            {live ? t('pushServes') : t(`pushState_${state}`)}
          </Pill>
          <span>{read.moment(push.activatedAt ?? push.requestedAt)}</span>
          {plan && (
            <span>
              {t('filesToSend', { count: plan.upload })} · {read.bytes(plan.bytes)} ·{' '}
              {t('filesUnchanged', { count: plan.unchanged })}
            </span>
          )}
        </div>
        <div className="ts-hosting__actions">
          <PushLinks push={push} />
          {mayPush && !isResting && button(t('pushCancel'), 'cancel')}
          {mayPush &&
            (state === 'failed' || state === 'cancelled') &&
            button(t('pushRetry'), 'retry')}
          {mayPush && !live && push.canRollBack && button(t('pushRollBack'), 'rollback')}
          {mayPush && !live && push.canRollBack && button(t('pushRemove'), 'remove')}
          <Button
            buttonStyle="secondary"
            extraButtonProps={{ 'aria-expanded': isOpen }}
            margin={false}
            onClick={() => setIsOpen(!isOpen)}
            size="small"
          >
            {t('pushLog')}
          </Button>
        </div>
      </div>
      {!isResting && progress && (
        <Meter
          label={t(`pushState_${state}`)}
          most={Math.max(progress.total, 1)}
          tone="good"
          value={progress.done}
          words={t('pushProgress', {
            done: read.number(progress.done),
            total: read.number(progress.total),
            bytes: read.bytes(progress.bytes),
          })}
        />
      )}
      {error && (
        <p className="ts-hosting__note ts-hosting__note--bad" role="alert">
          {error.message}
        </p>
      )}
      {plan && <PlanIssues issues={plan.issues} />}
      {isOpen && <PushLog id={push.id} isResting={isResting} />}
    </li>
  )
}
