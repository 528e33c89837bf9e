'use client'
import './drawer.css'
import { Drawer } from '@puckeditor/core'
import { useId, useMemo, useState, type ReactNode } from 'react'
import type { BlockCategory, BlockDefinition } from '../../../core/blocks/types'
import { insertNewBlock } from '../editor/commands'
import { useEditor } from '../editor/EditorContext'
import { SearchField } from '../left/SearchField'
import { LockNote } from '../parts/LockNote'
import { UiIcon } from '../parts/UiIcon'
import type { TextKey } from '../text/keys'
import { useBlockName } from '../text/useBlockName'
import { useText } from '../text/useText'
import { useBuilder } from '../view/BuilderContext'
import { BlockCard } from './BlockCard'
import { groupBlocks } from './groupBlocks'

/** Blocks by category, to drag onto the page or to add with a click or Enter. */
export const BlockDrawer = (): ReactNode => {
  const { t } = useText()
  const nameOf = useBlockName()
  const { registry, contentOnly } = useEditor()
  const { data } = useBuilder()
  const [search, setSearch] = useState('')
  const [closed, setClosed] = useState<ReadonlySet<BlockCategory>>(new Set())
  const groups = useMemo(
    () => groupBlocks({ definitions: registry.definitions, search, nameOf }),
    [registry, search, nameOf],
  )
  if (contentOnly)
    return (
      <LockNote>
        {t('builder:lockedPage')} {data.can.lock ? t('builder:lockedPageOwner') : null}
      </LockNote>
    )
  return (
    <>
      <SearchField label={t('builder:searchBlocks')} value={search} onChange={setSearch} />
      {groups.length === 0 ? (
        <p className="ts-builder-empty">{t('builder:nothingFound', { search })}</p>
      ) : null}
      {groups.map(([category, definitions]) => (
        <Category
          key={category}
          category={category}
          definitions={definitions}
          // What was searched for is shown, whatever was closed before.
          isOpen={search !== '' || !closed.has(category)}
          onToggle={() =>
            setClosed((old) => {
              const next = new Set(old)
              if (!next.delete(category)) next.add(category)
              return next
            })
          }
        />
      ))}
    </>
  )
}

const Category = ({
  category,
  definitions,
  isOpen,
  onToggle,
}: {
  category: BlockCategory
  definitions: readonly BlockDefinition[]
  isOpen: boolean
  onToggle: () => void
}): ReactNode => {
  const { t } = useText()
  const id = useId()
  return (
    <section className="ts-builder-group">
      <h3>
        <button
          type="button"
          className="ts-builder-group__toggle"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={onToggle}
        >
          {t(`builder:category_${category.replace('-', '_')}` as TextKey)}
          <UiIcon name={isOpen ? 'chevron-down' : 'chevron-right'} size={14} />
        </button>
      </h3>
      <div id={id} hidden={!isOpen}>
        {isOpen ? (
          <Drawer>
            {definitions.map(({ slug }) => (
              <DrawerEntry key={slug} slug={slug} />
            ))}
          </Drawer>
        ) : null}
      </div>
    </section>
  )
}

// The drag and drop starts on no element that has a click of its own, so the click is taken around it;
// the focus and the role are the library's.
const DrawerEntry = ({ slug }: { slug: string }): ReactNode => {
  const store = useEditor()
  const insert = (): void => void insertNewBlock(store, slug)
  return (
    <div
      onClick={insert}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        insert()
      }}
    >
      <Drawer.Item name={slug}>{() => <BlockCard slug={slug} />}</Drawer.Item>
    </div>
  )
}
