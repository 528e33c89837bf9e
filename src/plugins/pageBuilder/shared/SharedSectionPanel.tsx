'use client'
import { Button, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useSyncExternalStore, type ReactNode } from 'react'
import type { BlockData } from '../../../core/blocks/types'
import { detachSection } from '../../../core/builder/detachSection'
import { idOf } from '../../../core/tenancy/idOf'
import { useEditor } from '../editor/EditorContext'
import { heldReason } from '../editor/lockReason'
import { useSaveState } from '../save/useSaver'
import { useText } from '../text/useText'
import { useBuilder } from '../view/BuilderContext'
import { SectionUsageList } from './SectionUsageList'
import { useSections } from './SectionsContext'

/** What the chosen block stands for: its section, where else that is used, and what can be done with it. */
export const SharedSectionPanel = ({ block }: { block: BlockData }): ReactNode => {
  const { t } = useText()
  const { config } = useConfig()
  const editor = useEditor()
  const { readOnly, saver } = useBuilder()
  const { status, documentStatus } = useSaveState(saver)
  const { store } = useSections()
  useSyncExternalStore(store.subscribe, store.version, store.version)
  const id = idOf(block.section)
  const section = id ? store.get(id) : null
  if (section === undefined) return <p className="ts-builder-empty">{t('builder:loading')}</p>
  if (!section || !id) return <p className="ts-builder-empty">{t('builder:sharedGone')}</p>
  const held = heldReason(editor, [String(block.id)]) !== null
  const detach = (): void => {
    const { registry, contentOnly } = editor
    editor.apply(
      detachSection({
        layout: editor.layout(),
        registry,
        contentOnly,
        id: String(block.id),
        blocks: section.layout,
      }),
      { label: 'stepDetach' },
    )
  }
  return (
    <div className="ts-builder-shared">
      <p className="ts-builder-shared__name">{section.name}</p>
      <p>{t('builder:sharedNote')}</p>
      {section.status === 'draft' ? <p role="status">{t('builder:sharedDraft')}</p> : null}
      <div className="ts-builder-shared__buttons">
        <Button
          el="anchor"
          size="small"
          margin={false}
          url={formatAdminURL({
            adminRoute: config.routes.admin,
            path: `/collections/sections/${id}/builder`,
          })}
        >
          {t('builder:sharedEdit')}
        </Button>
        {readOnly ? null : (
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            disabled={held}
            tooltip={held ? t('builder:lockedPlace') : t('builder:sharedDetachNote')}
            onClick={detach}
          >
            {t('builder:sharedDetach')}
          </Button>
        )}
      </div>
      <SectionUsageList id={id} revision={`${status} ${documentStatus}`} />
    </div>
  )
}
