'use client'
import { Button, toast } from '@payloadcms/ui'
import { useId, type ReactNode } from 'react'
import type { TextKey } from '../text/keys'
import { useText } from '../text/useText'
import { useAi } from './AiContext'
import { AiRefusal } from './AiRefusal'
import { GeneratedBy } from './GeneratedBy'
import type { SeoWords } from './useSeoTexts'

/** Characters that results show, and that the page's fields take. */
const LENGTHS = { title: { good: 60, most: 70 }, description: { good: 155, most: 170 } }

/** Title and description for search engines: proposed, edited, saved. */
export const SeoPart = (): ReactNode => {
  const { t } = useText()
  const id = useId()
  const { seo, isOnline } = useAi()
  const { task, proposed, generation, replaced, propose, save, dismiss } = seo
  const store = (words: SeoWords): void =>
    void save(words).then((done) => {
      if (done) toast.success(t('builder:aiSeoSaved'))
    })
  return (
    <section className="ts-builder-ai__part" aria-labelledby={id}>
      <h3 id={id}>{t('builder:aiSeo')}</h3>
      <div className="ts-builder-ai__actions">
        <Button
          size="small"
          margin={false}
          buttonStyle="secondary"
          extraButtonProps={{ 'aria-disabled': !isOnline || task.isRunning || undefined }}
          onClick={() => {
            if (isOnline && !task.isRunning) propose()
          }}
        >
          {t('builder:aiSeoPropose')}
        </Button>
        {task.isRunning ? (
          <>
            <span role="status">{t('builder:aiWriting')}</span>
            <Button size="small" margin={false} buttonStyle="secondary" onClick={task.cancel}>
              {t('builder:aiCancel')}
            </Button>
          </>
        ) : null}
        {replaced ? (
          <Button
            size="small"
            margin={false}
            buttonStyle="secondary"
            onClick={() => store(replaced)}
          >
            {t('builder:aiSeoUndo')}
          </Button>
        ) : null}
      </div>
      <AiRefusal
        error={task.error}
        onRetry={() => propose()}
        onOffline={() => propose('offline')}
      />
      {proposed ? (
        <form
          className="ts-builder-ai__card"
          onSubmit={(event) => {
            event.preventDefault()
            store(proposed)
          }}
        >
          <Field name="title" />
          <Field name="description" />
          <p className="ts-builder-ai__note">{t('builder:aiSeoNote')}</p>
          {generation ? <GeneratedBy generation={generation} /> : null}
          <div className="ts-builder-ai__actions">
            <Button type="submit" size="medium" margin={false}>
              {t('builder:aiSeoSave')}
            </Button>
            <Button size="medium" margin={false} buttonStyle="secondary" onClick={dismiss}>
              {t('builder:aiReject')}
            </Button>
          </div>
        </form>
      ) : null}
    </section>
  )
}

const LABELS: Record<keyof SeoWords, TextKey> = {
  title: 'builder:aiSeoTitle',
  description: 'builder:aiSeoDescription',
}

const Field = ({ name }: { name: keyof SeoWords }): ReactNode => {
  const { t } = useText()
  const id = useId()
  const { current, proposed, edit } = useAi().seo
  const value = proposed?.[name] ?? ''
  const { good, most } = LENGTHS[name]
  return (
    <div className="ts-builder-ai__field">
      <label htmlFor={id}>{t(LABELS[name])}</label>
      <textarea
        id={id}
        rows={name === 'title' ? 2 : 4}
        maxLength={most}
        aria-describedby={`${id}-note`}
        value={value}
        onChange={({ target }) => edit({ [name]: target.value })}
      />
      <p className="ts-builder-ai__note" id={`${id}-note`}>
        {t('builder:aiCount', { length: value.length, most: good })}
        <br />
        {t('builder:aiSeoCurrent', { text: current?.[name] || t('builder:aiBeforeEmpty') })}
      </p>
    </div>
  )
}
