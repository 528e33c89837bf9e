'use client'
import './paste.css'
import { Button, Drawer, useListDrawer, useModal } from '@payloadcms/ui'
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { LibraryMedium } from '../../../core/builder/clipboard/matchMedia'
import type { ClipboardMedium } from '../../../core/builder/clipboard/types'
import { UiIcon } from '../parts/UiIcon'
import { useText } from '../text/useText'
import { useBuilder } from '../view/BuilderContext'
import type { ForeignMedium } from './foreignMedia'
import type { MediaChoice } from './PasteContext'
import { toMedium } from './readLibrary'

export const PASTE_MEDIA_SLUG = 'tausestack-paste-media'

/** For each picture that pasted blocks cannot bring along: the one to show instead, or none. */
export const PasteMedia = ({
  media,
  onSettle,
}: {
  media: readonly ForeignMedium[]
  onSettle: (choice: MediaChoice | null) => void
}): ReactNode => {
  const { t } = useText()
  const { data } = useBuilder()
  const { isModalOpen } = useModal()
  const { tenantId } = data.scope
  const [chosen, setChosen] = useState<Record<string, LibraryMedium | null>>(() =>
    Object.fromEntries(media.map(({ id, match }) => [id, match])),
  )
  const [current, setCurrent] = useState<string | null>(null)
  const filterOptions = useMemo(
    () => (tenantId ? { media: { tenant: { equals: tenantId } } } : undefined),
    [tenantId],
  )
  const [ListDrawer, , { openDrawer, closeDrawer }] = useListDrawer({
    collectionSlugs: ['media'],
    uploads: true,
    filterOptions,
  })

  // Closed by its cross or Escape, which ask nobody.
  const wasOpen = useRef(false)
  const isOpen = isModalOpen(PASTE_MEDIA_SLUG)
  useEffect(() => {
    if (wasOpen.current && !isOpen) onSettle(null)
    wasOpen.current = isOpen
  }, [isOpen, onSettle])

  return (
    <>
      <Drawer slug={PASTE_MEDIA_SLUG} title={t('builder:pasteMediaTitle')}>
        <div className="ts-builder-paste">
          <p>{t('builder:pasteMediaIntro')}</p>
          <ul>
            {media.map((medium) => {
              const { id, filename } = medium
              const choice = chosen[id] ?? null
              return (
                <li key={id} aria-label={filename}>
                  <Thumb medium={medium} label={t('builder:pasteMediaThere')} />
                  <UiIcon name="arrow-right" size={18} />
                  <Thumb
                    medium={choice}
                    label={
                      choice && choice.id === medium.match?.id
                        ? t('builder:pasteMediaFound')
                        : t('builder:pasteMediaHere')
                    }
                  />
                  <div className="ts-builder-paste__buttons">
                    <Button
                      buttonStyle="secondary"
                      size="small"
                      margin={false}
                      extraButtonProps={{
                        'aria-label': t('builder:pasteMediaChooseFor', { name: filename }),
                      }}
                      onClick={() => {
                        setCurrent(id)
                        openDrawer()
                      }}
                    >
                      {t('builder:pasteMediaChoose')}
                    </Button>
                    {choice ? (
                      <Button
                        buttonStyle="secondary"
                        size="small"
                        margin={false}
                        onClick={() => setChosen((old) => ({ ...old, [id]: null }))}
                      >
                        {t('builder:pasteMediaEmpty')}
                      </Button>
                    ) : null}
                  </div>
                </li>
              )
            })}
          </ul>
          <div className="ts-builder-paste__buttons">
            <Button
              margin={false}
              onClick={() =>
                onSettle(Object.fromEntries(media.map(({ id }) => [id, chosen[id]?.id ?? null])))
              }
            >
              {t('builder:paste')}
            </Button>
            <Button buttonStyle="secondary" margin={false} onClick={() => onSettle(null)}>
              {t('builder:cancel')}
            </Button>
          </div>
        </div>
      </Drawer>
      <ListDrawer
        onSelect={({ doc }) => {
          if (current) setChosen((old) => ({ ...old, [current]: toMedium(doc as never) }))
          closeDrawer()
        }}
      />
    </>
  )
}

/** A picture as far as it can be seen from here, with its name. */
const Thumb = ({ medium, label }: { medium: ClipboardMedium | null; label: string }): ReactNode => {
  const { t } = useText()
  const [failed, setFailed] = useState<string | null>(null)
  const url = medium?.url && medium.url !== failed ? medium.url : null
  return (
    <figure className="ts-builder-paste__medium">
      <div>
        {url ? (
          <img src={url} alt={medium?.alt ?? ''} onError={() => setFailed(url)} />
        ) : (
          <UiIcon name={medium ? 'image' : 'image-off'} size={22} />
        )}
      </div>
      <figcaption>
        <small>{label}</small>
        {medium ? medium.filename : t('builder:pasteMediaNone')}
      </figcaption>
    </figure>
  )
}
