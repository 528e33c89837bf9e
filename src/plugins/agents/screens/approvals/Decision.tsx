'use client'
import { Button } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'
import { useText } from '../../text/useText'
import { Entry } from '../../../parts/Entry'
import type { ApprovalDecision } from './useDecision'

/** Approve, with or without edits, or reject with the reason that the rewriting reads. */
export const Decision = ({
  decision,
  isEditing,
  onEditing,
}: {
  decision: ApprovalDecision
  isEditing: boolean
  onEditing: (isEditing: boolean) => void
}): ReactNode => {
  const { t } = useText()
  const [reason, setReason] = useState<string | null>(null)
  const { isBusy, refusal } = decision
  return (
    <section className="ts-decision" aria-label={t('decision')}>
      {refusal && (
        <p className="ts-agents__notice ts-agents__notice--error" role="alert">
          {refusal}
        </p>
      )}
      {reason === null ? (
        <div className="ts-agents__actions">
          <Button margin={false} disabled={isBusy} onClick={() => void decision.approve()}>
            {t(isEditing ? 'approveEdited' : 'approve')}
          </Button>
          <Button
            buttonStyle="secondary"
            margin={false}
            disabled={isBusy}
            onClick={() => onEditing(!isEditing)}
          >
            {t(isEditing ? 'dropEdits' : 'editFirst')}
          </Button>
          {!isEditing && (
            <Button
              buttonStyle="secondary"
              margin={false}
              disabled={isBusy}
              onClick={() => setReason('')}
            >
              {t('rejectStart')}
            </Button>
          )}
        </div>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (reason.trim()) void decision.reject(reason.trim())
          }}
        >
          <Entry label={t('reason')} help={t('reasonHelp')} isRequired>
            {(props) => (
              <textarea
                {...props}
                autoFocus
                required
                rows={3}
                maxLength={4000}
                value={reason}
                onChange={({ target }) => setReason(target.value)}
              />
            )}
          </Entry>
          <div className="ts-agents__actions">
            <Button type="submit" margin={false} disabled={isBusy || !reason.trim()}>
              {t('reject')}
            </Button>
            <Button buttonStyle="secondary" margin={false} onClick={() => setReason(null)}>
              {t('back')}
            </Button>
          </div>
        </form>
      )}
    </section>
  )
}
