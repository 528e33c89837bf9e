'use client'
import { Button, toast, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState, type ReactNode } from 'react'
import type { Delivery } from '../../../core/api/posts'
import { OPEN_STATES } from '../../../core/publishing/delivery'
import { KindIcon } from '../parts/KindIcon'
import { StatePill } from '../parts/StatePill'
import { useV1 } from '../../parts/useV1'
import { useText } from '../text/useText'

/** How often the ledger is asked while something is on its way. Milliseconds. */
const POLL = 2000

type Page = { items: Delivery[]; nextCursor: string | null }

/** The ledger of a post, below its form. */
export const PostDeliveries = (): ReactNode => {
  const { id } = useDocumentInfo()
  return id ? <Ledger postId={String(id)} /> : null
}

const Ledger = ({ postId }: { postId: string }): ReactNode => {
  const { t } = useText()
  const ask = useV1()
  const { lastUpdateTime } = useDocumentInfo()
  const [page, setPage] = useState<Page | null>(null)
  const [isDenied, setIsDenied] = useState(false)
  const read = useCallback(async (): Promise<void> => {
    const answer = await ask<Page>(`/posts/${postId}/deliveries?limit=100`)
    setIsDenied(!answer.ok && answer.status === 403)
    if (answer.ok) setPage(answer.data)
  }, [ask, postId])
  const isOpen = page?.items.some(({ state }) => OPEN_STATES.includes(state)) ?? false
  useEffect(() => {
    void read()
    // A post that is just being sent has no lines at first.
    const timer = setInterval(() => void read(), isOpen ? POLL : 5 * POLL)
    return () => clearInterval(timer)
  }, [read, isOpen, lastUpdateTime])

  const resolve = async (id: string, as: 'sent' | 'send_again'): Promise<void> => {
    const path = `/posts/${postId}/deliveries/${id}/resolve`
    const answer = await ask(path, { method: 'POST', body: { as } })
    if (!answer.ok) toast.error(answer.message ?? t('publishing:lost'))
    await read()
  }

  return (
    <section className="ts-ledger" aria-labelledby="ts-ledger-title">
      <h3 id="ts-ledger-title">{t('publishing:deliveries')}</h3>
      {isDenied && <p className="ts-post__note">{t('publishing:deliveriesDenied')}</p>}
      {page?.items.length === 0 && (
        <p className="ts-post__note">{t('publishing:deliveriesNone')}</p>
      )}
      <ul>
        {page?.items.map((row) => (
          <li key={row.id}>
            <KindIcon kind={row.kind} />
            <StatePill state={row.state} />
            <span className="ts-ledger__who">{row.recipient ?? t(KIND_TEXT[row.kind])}</span>
            {row.attempts > 1 && <span>{t('publishing:attempts', { count: row.attempts })}</span>}
            <span className="ts-ledger__answer">{row.error ?? row.answer}</span>
            {row.state === 'unknown' && (
              <span className="ts-ledger__decide">
                <span>{t('publishing:unknownNote')}</span>
                <Button
                  buttonStyle="secondary"
                  size="small"
                  margin={false}
                  onClick={() => void resolve(row.id, 'sent')}
                >
                  {t('publishing:arrived')}
                </Button>
                <Button
                  buttonStyle="secondary"
                  size="small"
                  margin={false}
                  onClick={() => void resolve(row.id, 'send_again')}
                >
                  {t('publishing:sendAgain')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const KIND_TEXT = {
  email: 'publishing:letter',
  webhook: 'publishing:webhook',
  feed: 'publishing:feed',
} as const
