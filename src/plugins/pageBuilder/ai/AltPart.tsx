'use client'
import { Button, toast, useConfig } from '@payloadcms/ui'
import { useId, useSyncExternalStore, type ReactNode } from 'react'
import { useCanvas } from '../canvas/CanvasContext'
import { useChecksState } from '../checks/ChecksContext'
import { UiIcon } from '../parts/UiIcon'
import { useText } from '../text/useText'
import { useBuilder } from '../view/BuilderContext'
import { useAi } from './AiContext'
import { AiRefusal } from './AiRefusal'
import { GeneratedBy } from './GeneratedBy'
import type { AltItem } from './useAltTexts'

/** Longest text that a picture takes. */
const MAX_ALT = 300

/** Texts for the pictures that the checks find without a fitting one. */
export const AltPart = (): ReactNode => {
  const { t } = useText()
  const id = useId()
  const { alts, isOnline, fixFor } = useAi()
  const { issues } = useChecksState()
  const { readOnly } = useBuilder()
  const { task, items, failed, total, describe, accept } = alts
  const pictures = issues.flatMap((issue) => {
    const fix = fixFor(issue)
    return fix?.kind === 'alt' ? [fix] : []
  })
  const open = items.filter(({ isDone, text }) => !isDone && text.trim())
  const take = (chosen: readonly AltItem[]): void =>
    void accept(chosen).then((done) => {
      if (!done) return toast.error(t('builder:aiAltNotSaved'))
      toast.success(
        t(chosen.some(({ path }) => path) ? 'builder:aiAccepted' : 'builder:aiAltTaken'),
      )
    })
  const start = (): void => {
    if (isOnline && !readOnly && !task.isRunning) describe(pictures)
  }
  return (
    <section className="ts-builder-ai__part" aria-labelledby={id}>
      <h3 id={id}>{t('builder:aiAlt')}</h3>
      {pictures.length === 0 && items.length === 0 ? (
        <p className="ts-builder-ai__note">{t('builder:aiAltNone')}</p>
      ) : null}
      <div className="ts-builder-ai__actions">
        {pictures.length > 0 ? (
          <Button
            size="small"
            margin={false}
            buttonStyle="secondary"
            extraButtonProps={{ 'aria-disabled': !isOnline || task.isRunning || undefined }}
            onClick={start}
          >
            {t('builder:aiAltPropose', { count: pictures.length })}
          </Button>
        ) : null}
        {task.isRunning ? (
          <>
            <span role="status">
              {t('builder:aiAltRunning', {
                number: Math.min(items.length + failed + 1, total),
                count: total,
              })}
            </span>
            <Button size="small" margin={false} buttonStyle="secondary" onClick={task.cancel}>
              {t('builder:aiCancel')}
            </Button>
          </>
        ) : null}
        {open.length > 1 ? (
          <Button size="small" margin={false} onClick={() => take(open)}>
            {t('builder:aiAcceptAll', { count: open.length })}
          </Button>
        ) : null}
      </div>
      {failed > 0 && !task.isRunning ? (
        <p className="ts-builder-ai__note">{t('builder:aiAltFailed', { count: failed })}</p>
      ) : null}
      <AiRefusal
        error={task.error}
        onRetry={start}
        onOffline={() => describe(pictures, 'offline')}
      />
      {items.length > 0 ? (
        <ul className="ts-builder-ai__list">
          {items.map((item) => (
            <Item key={`${item.block} ${item.path} ${item.medium}`} item={item} onAccept={take} />
          ))}
        </ul>
      ) : null}
    </section>
  )
}

const Item = ({
  item,
  onAccept,
}: {
  item: AltItem
  onAccept: (items: readonly AltItem[]) => void
}): ReactNode => {
  const { t } = useText()
  const id = useId()
  const { alts } = useAi()
  const { media } = useCanvas()
  const { api } = useConfig().config.routes
  useSyncExternalStore(media.subscribe, media.version, media.version)
  const file = media.get(item.medium)?.variants[0]?.key
  return (
    <li className="ts-builder-ai__alt">
      {file ? <img src={`${api}/media/file/${encodeURIComponent(file)}`} alt="" /> : null}
      <div className="ts-builder-ai__field">
        <label htmlFor={id}>{t('builder:aiAltLabel')}</label>
        <textarea
          id={id}
          rows={3}
          maxLength={MAX_ALT}
          readOnly={item.isDone}
          value={item.text}
          onChange={({ target }) => alts.edit(item, target.value)}
        />
      </div>
      {item.path === null ? <p className="ts-builder-ai__note">{t('builder:aiAltMedia')}</p> : null}
      <GeneratedBy generation={item.generation} />
      <div className="ts-builder-ai__actions">
        {item.isDone ? (
          <span className="ts-builder-ai__done" role="status">
            <UiIcon name="circle-check" /> {t('builder:aiAltTaken')}
          </span>
        ) : (
          <>
            <Button size="small" margin={false} onClick={() => onAccept([item])}>
              {t('builder:aiAccept')}
            </Button>
            <Button
              size="small"
              margin={false}
              buttonStyle="secondary"
              onClick={() => alts.dismiss(item)}
            >
              {t('builder:aiReject')}
            </Button>
          </>
        )}
      </div>
    </li>
  )
}
