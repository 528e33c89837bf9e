'use client'
import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { locate } from '../../../core/builder/locate'
import { outline } from '../../../core/builder/outline'
import { useChecksState } from '../checks/ChecksContext'
import { OutlineMark } from '../checks/OutlineMark'
import { worstInside } from '../checks/worstInside'
import { removeChosen } from '../editor/commands'
import { moveChosen } from '../editor/moveAcross'
import { useEditor, useEditorState } from '../editor/EditorContext'
import { focusProperties } from '../keys/regions'
import { lockReason } from '../editor/lockReason'
import { LockMark } from '../parts/LockMark'
import { LockNote } from '../parts/LockNote'
import { UiIcon } from '../parts/UiIcon'
import { SharedLabel } from '../shared/SharedLabel'
import { useBlockName } from '../text/useBlockName'
import { useText } from '../text/useText'
import { useBuilder } from '../view/BuilderContext'

type Node = ReturnType<typeof outline>[number]
type Row = { node: Node; level: number; parent: string | null; open: boolean; leaf: boolean }

/** The page as a tree: arrows walk, Alt and arrows move, Delete removes. */
export const OutlineTree = (): ReactNode => {
  const { t } = useText()
  const store = useEditor()
  const nameOf = useBlockName()
  const { readOnly } = useBuilder()
  const { registry, contentOnly } = store
  const layout = useEditorState(({ history }) => history.present)
  const selection = useEditorState((state) => state.selection)
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const tree = useRef<HTMLUListElement>(null)
  const nodes = useMemo(() => outline({ layout, registry }), [layout, registry])
  const rows = useMemo(() => rowsOf({ nodes, closed }), [nodes, closed])
  const { byBlock } = useChecksState()
  const inside = useMemo(() => worstInside(nodes, byBlock), [nodes, byBlock])
  const current = selection.at(-1) ?? rows[0]?.node.id

  const toggle = (id: string, open: boolean): void =>
    setClosed((old) => {
      const next = new Set(old)
      if (open) next.delete(id)
      else next.add(id)
      return next
    })
  const focusRow = (id: string): void =>
    tree.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)?.focus()
  const go = (id: string | undefined | null): void => {
    if (!id) return
    store.select([id])
    focusRow(id)
  }
  const extend = (id: string | undefined): void => {
    if (!id) return
    // Back over what was chosen takes it out again.
    store.select(selection.at(-2) === id ? selection.slice(0, -1) : [...selection, id])
    focusRow(id)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const index = rows.findIndex(({ node }) => node.id === current)
    const row = rows[index]
    if (!row) return
    const act = actionOf(event, { row, rows, index, go, toggle })
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  const actionOf = (
    event: KeyboardEvent,
    at: { row: Row; rows: Row[]; index: number; go: typeof go; toggle: typeof toggle },
  ): (() => void) | null => {
    const { row, index } = at
    if (event.altKey && !readOnly) {
      if (event.key === 'ArrowUp') return () => void moveChosen(store, -1)
      if (event.key === 'ArrowDown') return () => void moveChosen(store, 1)
      return null
    }
    if (event.shiftKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp'))
      return () => extend(rows[index + (event.key === 'ArrowDown' ? 1 : -1)]?.node.id)
    switch (event.key) {
      case 'ArrowDown':
        return () => go(rows[index + 1]?.node.id)
      case 'ArrowUp':
        return () => go(rows[index - 1]?.node.id)
      case 'Home':
        return () => go(rows[0]?.node.id)
      case 'End':
        return () => go(rows.at(-1)?.node.id)
      case 'ArrowRight':
        if (row.leaf) return null
        return () => (row.open ? go(rows[index + 1]?.node.id) : toggle(row.node.id, true))
      case 'ArrowLeft':
        return () => (row.open && !row.leaf ? toggle(row.node.id, false) : go(row.parent))
      case 'Enter':
        return focusProperties
      case 'Delete':
        return readOnly ? null : () => void removeChosen(store)
      default:
        return null
    }
  }

  const labelOf = ({ label, blockType }: Node): string =>
    label === registry.get(blockType)?.labels.singular ? nameOf(blockType) : label
  const lockMark = (id: string): ReactNode => {
    const found = contentOnly ? null : locate({ layout, registry, id })
    const reason = found && lockReason(found.block, contentOnly)
    return reason ? <LockMark reason={t(reason)} /> : null
  }

  if (rows.length === 0) return <p className="ts-builder-empty">{t('builder:emptyPage')}</p>
  return (
    <>
      {contentOnly ? <LockNote>{t('builder:lockedPage')}</LockNote> : null}
      <ul
        className="ts-builder-tree"
        role="tree"
        aria-multiselectable
        aria-label={t('builder:tabOutline')}
        ref={tree}
        onKeyDown={onKeyDown}
      >
        {rows.map(({ node, level, open, leaf }) => (
          <li
            key={node.id}
            role="treeitem"
            aria-level={level}
            aria-expanded={leaf ? undefined : open}
            aria-selected={selection.includes(node.id)}
            tabIndex={node.id === current ? 0 : -1}
            data-id={node.id}
            style={{ paddingInlineStart: `${(level - 1) * 14 + 4}px` }}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey)
                store.select(
                  selection.includes(node.id)
                    ? selection.filter((id) => id !== node.id)
                    : [...selection, node.id],
                )
              else store.select([node.id])
            }}
          >
            {leaf ? (
              <span className="ts-builder-tree__leaf" />
            ) : (
              <span
                className="ts-builder-tree__toggle"
                onClick={(event) => {
                  event.stopPropagation()
                  toggle(node.id, !open)
                }}
              >
                <UiIcon name={open ? 'chevron-down' : 'chevron-right'} size={14} />
              </span>
            )}
            <UiIcon name={registry.get(node.blockType)?.icon ?? 'blocks'} size={14} />
            <span className="ts-builder-tree__label">
              {registry.get(node.blockType)?.reference ? (
                <SharedLabel id={node.id} />
              ) : (
                labelOf(node)
              )}
            </span>
            <OutlineMark own={byBlock.get(node.id) ?? []} inside={inside.get(node.id) ?? null} />
            {lockMark(node.id)}
          </li>
        ))}
      </ul>
    </>
  )
}

const rowsOf = ({
  nodes,
  closed,
  level = 1,
  parent = null,
}: {
  nodes: readonly Node[]
  closed: ReadonlySet<string>
  level?: number
  parent?: string | null
}): Row[] =>
  nodes.flatMap((node) => {
    const leaf = node.children.length === 0
    const open = !leaf && !closed.has(node.id)
    return [
      { node, level, parent, open, leaf },
      ...(open ? rowsOf({ nodes: node.children, closed, level: level + 1, parent: node.id }) : []),
    ]
  })
