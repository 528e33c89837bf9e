'use client'
import { Button, Pill, toast, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useState, type ReactNode } from 'react'
import { AiButton } from '../ai/AiButton'
import { ChecksButton } from '../checks/ChecksButton'
import { useChecks } from '../checks/ChecksContext'
import { useEditor, useEditorState } from '../editor/EditorContext'
import { IconButton } from '../parts/IconButton'
import { UiIcon } from '../parts/UiIcon'
import { useSaveState } from '../save/useSaver'
import { PublishButton } from '../schedule/PublishButton'
import { ScheduleInBar } from '../schedule/ScheduleInBar'
import { useText } from '../text/useText'
import { useBuilder } from './BuilderContext'
import { LocaleSwitch } from './LocaleSwitch'
import { SaveNote } from './SaveNote'
import { VersionsButton } from '../versions/VersionsButton'
import { ViewportSwitch } from './ViewportSwitch'
import type { Viewport } from './viewports'

/** The builder's bar: way back, state of the document, view, undo, save and publish. */
export const Toolbar = ({
  viewport,
  setViewport,
  onHelp,
}: {
  viewport: Viewport
  setViewport: (viewport: Viewport) => void
  onHelp: () => void
}): ReactNode => {
  const { t } = useText()
  const store = useEditor()
  const { config } = useConfig()
  const { data, saver, scheme, setScheme, readOnly, actions } = useBuilder()
  const { documentStatus } = useSaveState(saver)
  const { publish, isLooking } = useChecks()
  const canUndo = useEditorState(({ history }) => history.past.length > 0)
  const canRedo = useEditorState(({ history }) => history.future.length > 0)
  const back = formatAdminURL({
    adminRoute: config.routes.admin,
    path: `/collections/${data.collection}/${data.id}`,
  })
  const [isBusy, setIsBusy] = useState(false)
  // Not disabled: that would take the focus away from who has just pressed it.
  const waiting = { 'aria-disabled': isBusy || isLooking || undefined }
  const save = (kind: 'draft' | 'publish'): void => {
    if (isBusy) return
    setIsBusy(true)
    // Waits for an autosave that is under way.
    void saver.save(kind).then((outcome) => {
      setIsBusy(false)
      if (outcome.kind === 'saved')
        toast.success(t(kind === 'publish' ? 'builder:published' : 'builder:savedNow'))
      // Of a conflict its own dialog tells.
      else if (outcome.kind !== 'conflict') toast.error(outcome.message)
    })
  }
  const [planning, setPlanning] = useState(false)
  return (
    <header className="ts-builder-bar">
      <div className="ts-builder-bar__start">
        <a
          className="ts-builder-icon-button"
          href={back}
          aria-label={t('builder:back')}
          title={t('builder:back')}
        >
          <UiIcon name="arrow-left" />
        </a>
        <h1 className="ts-builder-bar__title">{data.title}</h1>
        {documentStatus ? (
          <Pill size="small" pillStyle={documentStatus === 'published' ? 'success' : 'light-gray'}>
            {t(documentStatus === 'published' ? 'builder:statusPublished' : 'builder:statusDraft')}
          </Pill>
        ) : null}
        {data.hasSchedule ? <ScheduleInBar open={planning} onOpen={setPlanning} /> : null}
        <SaveNote />
      </div>
      <div className="ts-builder-bar__view" role="group" aria-label={t('builder:view')}>
        <ViewportSwitch viewport={viewport} setViewport={setViewport} />
        <LocaleSwitch />
        <IconButton
          icon={scheme === 'dark' ? 'sun' : 'moon'}
          label={t(scheme === 'dark' ? 'builder:showLight' : 'builder:showDark')}
          onClick={() => setScheme(scheme === 'dark' ? 'light' : 'dark')}
        />
      </div>
      <div className="ts-builder-bar__end">
        <IconButton
          icon="undo-2"
          label={t('builder:undo')}
          keys="Ctrl Z"
          disabled={!canUndo || readOnly}
          onClick={store.undo}
        />
        <IconButton
          icon="redo-2"
          label={t('builder:redo')}
          keys="Ctrl Shift Z"
          disabled={!canRedo || readOnly}
          onClick={store.redo}
        />
        <AiButton />
        <ChecksButton />
        <VersionsButton />
        <IconButton icon="keyboard" label={t('builder:shortcuts')} keys="?" onClick={onHelp} />
        {data.previewUrl ? (
          <a
            className="ts-builder-icon-button"
            href={data.previewUrl}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={t('builder:preview')}
            title={t('builder:preview')}
          >
            <UiIcon name="eye" />
          </a>
        ) : null}
        {actions}
        {readOnly ? (
          <Pill size="small">{t('builder:readOnly')}</Pill>
        ) : (
          <>
            <Button
              buttonStyle="secondary"
              size="medium"
              margin={false}
              extraButtonProps={waiting}
              onClick={() => save('draft')}
            >
              {t(documentStatus ? 'builder:saveDraft' : 'builder:save')}
            </Button>
            {documentStatus && data.can.publish ? (
              <PublishButton
                isWaiting={isBusy || isLooking}
                onPublish={() => publish(() => save('publish'))}
                onSchedule={data.hasSchedule ? () => setPlanning(true) : undefined}
              />
            ) : null}
          </>
        )}
      </div>
    </header>
  )
}
