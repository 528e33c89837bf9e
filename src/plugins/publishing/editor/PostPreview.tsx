'use client'
import { useAllFormFields } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import type { BrandProfile } from '../../../core/api/brands'
import type { Channel } from '../../../core/api/channels'
import { contentOf } from '../../../core/publishing/contentOf'
import { measurePost } from '../../../core/publishing/measurePost'
import { idOf } from '../../../core/tenancy/idOf'
import { KindIcon } from '../parts/KindIcon'
import { type Answer, useV1 } from '../../parts/useV1'
import { useText } from '../text/useText'
import { BrandCheck } from './BrandCheck'
import { ChannelPreview } from './ChannelPreview'

/** The post as each of its channels gets it, with its lengths and the brand's check; below the form's fields. */
export const PostPreview = (): ReactNode => {
  const { t } = useText()
  const ask = useV1()
  const [fields] = useAllFormFields()
  const values = useMemo(() => reduceFieldsToValues(fields, true), [fields])
  const content = useMemo(() => contentOf(values), [values])
  const brandId = idOf(values.brandProfile)
  const wanted = content.channels.join()
  const [channels, setChannels] = useState<Channel[]>([])
  const [brand, setBrand] = useState<BrandProfile | null>(null)
  const [chosen, setChosen] = useState('')

  useEffect(() => {
    let isGone = false
    const ids = wanted ? wanted.split(',') : []
    void Promise.all(ids.map((id) => ask<Channel>(`/channels/${id}`))).then((answers) => {
      if (!isGone) setChannels(answers.flatMap(dataOf))
    })
    return () => {
      isGone = true
    }
  }, [ask, wanted])
  useEffect(() => {
    let isGone = false
    if (brandId)
      void ask<BrandProfile>(`/brands/${brandId}`).then((answer) => {
        if (!isGone) setBrand(dataOf(answer)[0] ?? null)
      })
    else setBrand(null)
    return () => {
      isGone = true
    }
  }, [ask, brandId])

  const shown = channels.find(({ id }) => id === chosen) ?? channels[0]
  const measure = shown && measurePost(content, shown)
  return (
    <section className="ts-preview" aria-labelledby="ts-preview-title">
      <h3 id="ts-preview-title">{t('publishing:previews')}</h3>
      {channels.length === 0 && <p className="ts-post__note">{t('publishing:chooseChannels')}</p>}
      {channels.length > 0 && (
        <div className="ts-preview__tabs" role="group" aria-label={t('publishing:previews')}>
          {channels.map((channel) => (
            <button
              type="button"
              key={channel.id}
              aria-pressed={channel === shown}
              onClick={() => setChosen(channel.id)}
            >
              <KindIcon kind={channel.kind} />
              {channel.name}
            </button>
          ))}
        </div>
      )}
      {shown && measure && (
        <>
          <p
            className={`ts-preview__count${
              measure.text.limit !== null && measure.text.length > measure.text.limit
                ? ' ts-preview__count--over'
                : ''
            }`}
          >
            {t('publishing:charactersOf', {
              count: measure.text.length,
              limit: measure.text.limit ?? '∞',
            })}
          </p>
          <ChannelPreview content={content} channel={shown} brand={brand} />
        </>
      )}
      <BrandCheck
        brandId={brandId ?? null}
        text={shown ? (content.texts[shown.id] ?? content.text) : content.text}
      />
    </section>
  )
}

const dataOf = <Data,>(answer: Answer<Data>): Data[] => (answer.ok ? [answer.data] : [])
