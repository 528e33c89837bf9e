'use client'
import './editor.css'
import { Button, toast, useAuth, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useCallback, useEffect, useState, type ReactNode } from 'react'
import type { Post } from '../../../core/api/posts'
import { toLocalTime } from '../../../core/schedule/zonedTime'
import { actorOf } from '../../../core/tenancy/actorOf'
import { canDo, covers } from '../../../core/tenancy/permissions'
import { StatePill } from '../parts/StatePill'
import { useV1 } from '../../parts/useV1'
import { useText } from '../text/useText'

/** How often a post that is on its way is asked after. Milliseconds. */
const POLL = 2000

const DAY = 24 * 60 * 60 * 1000

type Move = 'approve' | 'schedule' | 'publish' | 'unschedule' | 'retry'

/** Where a post stands, and what may be done with it; in the sidebar of its form. */
export const PostPanel = (): ReactNode => {
  const { id } = useDocumentInfo()
  return id ? <Panel id={String(id)} /> : null
}

const Panel = ({ id }: { id: string }): ReactNode => {
  const { t, language } = useText()
  const ask = useV1()
  const { user } = useAuth()
  const { lastUpdateTime } = useDocumentInfo()
  const isModified = useFormModified()
  const [post, setPost] = useState<Post | null>(null)
  const [busy, setBusy] = useState(false)
  const [local, setLocal] = useState('')
  const zone = post?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone

  const read = useCallback(async () => {
    const answer = await ask<Post>(`/posts/${id}`)
    if (answer.ok) setPost(answer.data)
  }, [ask, id])
  useEffect(() => {
    void read()
  }, [read, lastUpdateTime])
  useEffect(() => {
    if (post?.status !== 'scheduled') return
    const timer = setInterval(() => void read(), POLL)
    return () => clearInterval(timer)
  }, [post?.status, read])

  if (!post) return null
  const grant = canDo({ actor: actorOf(user), collection: 'posts', operation: 'publish' })
  const mayPublish = covers(grant, post.tenantId)
  const moment = (at: string): string =>
    new Intl.DateTimeFormat(language, {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: zone,
    }).format(new Date(at))

  // The form stays as it is: loading it again would take away what is typed meanwhile.
  const move = async (name: Move, body: unknown = {}): Promise<void> => {
    setBusy(true)
    const answer = await ask<Post>(`/posts/${id}/${name}`, { method: 'POST', body })
    setBusy(false)
    if (answer.ok) {
      setPost(answer.data)
    } else {
      toast.error(answer.message ?? t('publishing:lost'))
      void read()
    }
  }
  const button = (name: Move, label: string, act?: () => void, isMain = false): ReactNode => (
    <Button
      buttonStyle={isMain ? 'primary' : 'secondary'}
      size="small"
      margin={false}
      disabled={busy || isModified}
      onClick={act ?? (() => void move(name))}
    >
      {label}
    </Button>
  )
  const proposal =
    post.scheduledLocal ??
    `${toLocalTime({ instant: new Date(Date.now() + DAY), timeZone: zone }).slice(0, 10)}T09:00`

  return (
    <section className="ts-post" aria-label={t('publishing:title')} aria-live="polite">
      <div className="ts-post__state">
        <StatePill state={post.status} />
        {post.sending && <span>{t('publishing:sending')}</span>}
      </div>
      {post.publishedAt ? (
        <p>{t('publishing:getSent', { when: moment(post.publishedAt) })}</p>
      ) : post.scheduledAt ? (
        <p>
          {t(post.status === 'scheduled' ? 'publishing:goesOut' : 'publishing:planned', {
            when: moment(post.scheduledAt),
          })}
          <small>{t('publishing:zone', { zone })}</small>
        </p>
      ) : null}
      {post.scheduledAt && (post.status === 'draft' || post.status === 'approved') && (
        <p className="ts-post__note">{t('publishing:plannedNote')}</p>
      )}
      {post.problem && (
        <p className="ts-post__problem" role="alert">
          {post.problem}
        </p>
      )}
      {post.approved && (
        <p className="ts-post__note">
          {t('publishing:approvedAt', { when: moment(post.approved.at) })}
        </p>
      )}
      {!mayPublish && post.status === 'draft' && (
        <p className="ts-post__note">{t('publishing:approveNote')}</p>
      )}
      {mayPublish && (
        <>
          {isModified && <p className="ts-post__note">{t('publishing:saveFirst')}</p>}
          {(post.status === 'approved' || (post.status === 'scheduled' && !post.sending)) && (
            <div className="ts-post__when">
              <label htmlFor="ts-post-at">{t('publishing:at')}</label>
              <input
                id="ts-post-at"
                type="datetime-local"
                value={local || proposal}
                onChange={(event) => setLocal(event.target.value)}
              />
              <small>{t('publishing:zone', { zone })}</small>
            </div>
          )}
          <div className="ts-post__moves">
            {(post.status === 'draft' || post.status === 'failed') &&
              button(
                'approve',
                t('publishing:approve'),
                () => void move('approve', { version: post.version }),
                post.status === 'draft',
              )}
            {(post.status === 'approved' || (post.status === 'scheduled' && !post.sending)) &&
              button(
                'schedule',
                post.status === 'approved' ? t('publishing:schedule') : t('publishing:move'),
                () => void move('schedule', { local: local || proposal, timeZone: zone }),
                true,
              )}
            {post.status === 'approved' &&
              button('publish', t('publishing:publishNow'), () => {
                if (window.confirm(t('publishing:publishNowAsk', { title: post.title })))
                  void move('publish')
              })}
            {post.status === 'scheduled' &&
              button(
                'unschedule',
                post.sending ? t('publishing:stop') : t('publishing:unschedule'),
              )}
            {post.status === 'failed' && button('retry', t('publishing:retry'), undefined, true)}
          </div>
        </>
      )}
    </section>
  )
}
