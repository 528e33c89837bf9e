'use client'
import { Button, toast } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'
import type { Approval, ApprovalLink } from '../../../../core/api/approvals'
import { useV1 } from '../../../parts/useV1'
import { useText } from '../../text/useText'
import { Entry } from '../../../parts/Entry'
import { NumberEntry } from '../parts/NumberEntry'
import { useReaders } from '../../../parts/useReaders'

const THREE_DAYS = 72

/** A link for somebody without an account, who may decide once; it is shown once. */
export const OutsideLink = ({ approval }: { approval: Approval }): ReactNode => {
  const { t } = useText()
  const ask = useV1()
  const read = useReaders()
  const [name, setName] = useState('')
  const [hours, setHours] = useState<number | null>(THREE_DAYS)
  const [made, setMade] = useState<ApprovalLink | null>(null)
  const make = async (): Promise<void> => {
    const answer = await ask<ApprovalLink>(`/approvals/${approval.id}/link`, {
      method: 'POST',
      body: { for: name.trim(), hours: hours ?? THREE_DAYS },
    })
    if (answer.ok) setMade(answer.data)
    else toast.error(answer.message ?? t('lost'))
  }
  const copy = async (): Promise<void> => {
    if (!made) return
    // Without the clipboard the link still stands there to be marked.
    await navigator.clipboard.writeText(made.url).then(
      () => toast.success(t('copied')),
      () => toast.error(t('notCopied')),
    )
  }
  return (
    <details className="ts-outside">
      <summary>{t('outside')}</summary>
      <p className="ts-agents__help">{t('outsideHelp')}</p>
      {approval.link && !made && (
        <p className="ts-agents__help">
          {t('outsideHas', {
            name: approval.link.for,
            when: read.moment(approval.link.expiresAt),
          })}
        </p>
      )}
      {made ? (
        <div className="ts-outside__made" role="status">
          <Entry label={t('outsideLink')} help={t('outsideOnce')}>
            {(props) => (
              <input
                {...props}
                type="text"
                readOnly
                value={made.url}
                onFocus={({ target }) => target.select()}
              />
            )}
          </Entry>
          <Button buttonStyle="secondary" margin={false} onClick={() => void copy()}>
            {t('copy')}
          </Button>
        </div>
      ) : (
        <form
          className="ts-outside__form"
          onSubmit={(event) => {
            event.preventDefault()
            void make()
          }}
        >
          <Entry label={t('outsideFor')} isRequired>
            {(props) => (
              <input
                {...props}
                type="text"
                required
                maxLength={120}
                value={name}
                onChange={({ target }) => setName(target.value)}
              />
            )}
          </Entry>
          <NumberEntry
            label={t('outsideHours')}
            {...{ min: 1, max: 8760, value: hours, onChange: setHours }}
          />
          <Button type="submit" buttonStyle="secondary" margin={false} disabled={!name.trim()}>
            {t('outsideMake')}
          </Button>
        </form>
      )}
    </details>
  )
}
