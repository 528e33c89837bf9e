'use client'
import './ai.css'
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { IconButton } from '../parts/IconButton'
import { SCROLLER } from '../parts/useInView'
import type { TextKey } from '../text/keys'
import { useText } from '../text/useText'
import { AI_TABS, useMaybeAi, type AiTab, type AiValue } from './AiContext'
import { AiNotice } from './AiNotice'
import { BlockTab } from './BlockTab'
import { PageTab } from './PageTab'
import { RecentTab } from './RecentTab'
import { WriteTab } from './WriteTab'

const TABS: Record<AiTab, () => ReactNode> = {
  write: WriteTab,
  block: BlockTab,
  page: PageTab,
  recent: RecentTab,
}

/** What language models can do for the page, over the blocks' column. */
export const AiPanel = (): ReactNode => {
  const ai = useMaybeAi()
  return ai?.open ? <OpenPanel ai={ai} /> : null
}

const OpenPanel = ({ ai }: { ai: AiValue }): ReactNode => {
  const { t } = useText()
  const id = useId()
  const panel = useRef<HTMLElement>(null)
  const { tab, setTab, setOpen, refused, isOnline } = ai
  const Tab = TABS[tab]

  useEffect(() => {
    const element = panel.current
    const before = document.activeElement
    element?.focus()
    return () => {
      // Back to where one was, unless something else has it by now.
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus()
    }
  }, [])

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    const next = AI_TABS[(AI_TABS.indexOf(tab) + step + AI_TABS.length) % AI_TABS.length]
    if (!next) return
    event.preventDefault()
    setTab(next)
    document.getElementById(`${id}-${next}`)?.focus()
  }

  return (
    <aside
      className="ts-builder-ai"
      aria-labelledby={id}
      ref={panel}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !(event.target as Element).closest('dialog')) setOpen(false)
      }}
    >
      <header className="ts-builder-ai__head">
        <h2 id={id}>{t('builder:ai')}</h2>
        <IconButton icon="x" label={t('builder:aiClose')} onClick={() => setOpen(false)} />
      </header>
      <div className="ts-builder-tabs" role="tablist" aria-labelledby={id} onKeyDown={onKeyDown}>
        {AI_TABS.map((name) => (
          <button
            key={name}
            id={`${id}-${name}`}
            type="button"
            role="tab"
            aria-selected={name === tab}
            aria-controls={`${id}-panel`}
            tabIndex={name === tab ? 0 : -1}
            onClick={() => setTab(name)}
          >
            {t(`builder:aiTab_${name}` as TextKey)}
          </button>
        ))}
      </div>
      <div
        className={`ts-builder-ai__body ${SCROLLER}`}
        id={`${id}-panel`}
        role="tabpanel"
        aria-labelledby={`${id}-${tab}`}
      >
        {isOnline ? null : <AiNotice type="warning">{t('builder:aiOffline')}</AiNotice>}
        {refused ? <AiNotice>{t(refused)}</AiNotice> : <Tab />}
      </div>
    </aside>
  )
}
