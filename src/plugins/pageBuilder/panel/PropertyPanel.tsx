'use client'
import { useRef, type ReactNode } from 'react'
import { breakpointOf } from '../../../core/blocks/breakpoints'
import { lockedFieldsOf } from '../../../core/blocks/lockedFields'
import { mayEdit } from '../../../core/builder/lockOf'
import { locate } from '../../../core/builder/locate'
import { BlockIssues } from '../checks/BlockIssues'
import { useEditor, useEditorState } from '../editor/EditorContext'
import { UiIcon } from '../parts/UiIcon'
import { EditedSection } from '../shared/EditedSection'
import { SharedSectionPanel } from '../shared/SharedSectionPanel'
import { useBlockName } from '../text/useBlockName'
import { useText } from '../text/useText'
import { useBuilder } from '../view/BuilderContext'
import type { Viewport } from '../view/viewports'
import { BlockForm } from './BlockForm'
import { LockChoice } from './LockChoice'
import { useFieldLabels } from './useFieldLabels'
import { useLockMarks } from './useLockMarks'

/** The fields of the chosen block. */
export const PropertyPanel = ({
  viewport,
  setViewport,
}: {
  viewport: Viewport
  setViewport: (viewport: Viewport) => void
}): ReactNode => {
  const { t } = useText()
  const panel = useRef<HTMLElement>(null)
  useFieldLabels(panel)
  const nameOf = useBlockName()
  const store = useEditor()
  const { data, readOnly } = useBuilder()
  const { registry, contentOnly } = store
  const id = useEditorState(({ selection }) => selection.at(-1) ?? null)
  const count = useEditorState(({ selection }) => selection.length)
  const layout = useEditorState(({ history }) => history.present)
  const block = id ? (locate({ layout, registry, id })?.block ?? null) : null
  useLockMarks({ panel, names: block ? lockedFieldsOf(block).join() : '' })
  const definition = block && registry.get(block.blockType)
  return (
    <aside
      ref={panel}
      className="ts-builder-right"
      aria-label={t('builder:properties')}
      tabIndex={-1}
    >
      {block && id ? (
        <>
          <h2 className="ts-builder-right__title">{nameOf(block.blockType)}</h2>
          {count > 1 ? (
            <p className="ts-builder-empty">{t('builder:chosen', { count })}</p>
          ) : definition ? (
            <>
              <LockChoice block={block} />
              <BlockIssues id={id} />
              {definition.reference ? (
                <SharedSectionPanel key={id} block={block} />
              ) : (
                <BlockForm
                  key={id}
                  block={block}
                  breakpoint={breakpointOf(viewport.width ?? Infinity)}
                  setViewport={setViewport}
                  readOnly={readOnly || !mayEdit({ layout, registry, id, contentOnly })}
                />
              )}
            </>
          ) : (
            <p className="ts-builder-empty">{t('builder:unknownBlock')}</p>
          )}
        </>
      ) : (
        <>
          <div className="ts-builder-none">
            <UiIcon name="mouse-pointer-click" size={28} />
            <p>{t(readOnly ? 'builder:chooseBlockToSee' : 'builder:chooseBlock')}</p>
            <p>
              <kbd>?</kbd> {t('builder:shortcuts')}
            </p>
          </div>
          {data.sectionKind ? <EditedSection /> : null}
        </>
      )}
    </aside>
  )
}
