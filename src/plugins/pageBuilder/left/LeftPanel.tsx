'use client'
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useMaybeAi } from '../ai/AiContext'
import { useChecks } from '../checks/ChecksContext'
import { BlockDrawer } from '../drawer/BlockDrawer'
import { SCROLLER } from '../parts/useInView'
import { SectionsTab } from '../sections/SectionsTab'
import type { TextKey } from '../text/keys'
import { useText } from '../text/useText'
import { useBuilder } from '../view/BuilderContext'
import { OutlineTree } from './OutlineTree'

const TABS = [
  { name: 'blocks', label: 'builder:tabBlocks', Panel: BlockDrawer, changes: true },
  { name: 'sections', label: 'builder:tabSections', Panel: SectionsTab, changes: true },
  { name: 'outline', label: 'builder:tabOutline', Panel: OutlineTree, changes: false },
] as const satisfies readonly {
  name: string
  label: TextKey
  Panel: () => ReactNode
  changes: boolean
}[]

/** What can be added to the page, and what it is made of. */
export const LeftPanel = (): ReactNode => {
  const { t } = useText()
  const { readOnly } = useBuilder()
  // The checks lie over it.
  const checks = useChecks()
  const ai = useMaybeAi()
  const isCovered = checks.open || ai?.open === true
  const id = useId()
  const tabs = TABS.filter(({ changes }) => !changes || !readOnly)
  const [chosen, setChosen] = useState<string>(tabs[0]?.name ?? 'outline')
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    const index = tabs.findIndex(({ name }) => name === chosen)
    const next = tabs[(index + step + tabs.length) % tabs.length]
    if (!next) return
    setChosen(next.name)
    document.getElementById(`${id}-${next.name}`)?.focus()
  }
  const { Panel } = tabs.find(({ name }) => name === chosen) ?? TABS[2]
  return (
    <aside className="ts-builder-left" aria-label={t('builder:leftPanel')} inert={isCovered}>
      <div className="ts-builder-tabs" role="tablist" onKeyDown={onKeyDown}>
        {tabs.map(({ name, label }) => (
          <button
            key={name}
            id={`${id}-${name}`}
            type="button"
            role="tab"
            aria-selected={name === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={name === chosen ? 0 : -1}
            onClick={() => setChosen(name)}
          >
            {t(label)}
          </button>
        ))}
      </div>
      <div
        className={`ts-builder-left__panel ${SCROLLER}`}
        id={`${id}-panel`}
        role="tabpanel"
        aria-labelledby={`${id}-${chosen}`}
      >
        <Panel />
      </div>
    </aside>
  )
}
