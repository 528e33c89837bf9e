'use client'
import './versions.css'
import { Button, toast } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'
import type { Layout } from '../../../core/builder/types'
import { withoutPaths } from '../../../core/withoutPaths'
import type { Mark } from '../compare/marks'
import { SideBySide } from '../compare/SideBySide'
import { useEditor, useEditorState } from '../editor/EditorContext'
import { Dialog } from '../parts/Dialog'
import type { FieldError } from '../save/sendChange'
import type { TextKey } from '../text/keys'
import { useText } from '../text/useText'
import { useBuilder } from '../view/BuilderContext'
import { MissingInVersion } from './MissingInVersion'
import { useVersionLayout, useVersions } from './useVersions'
import { VersionList } from './VersionList'

const WORDS: Record<Mark, TextKey> = {
  added: 'builder:addedSince',
  removed: 'builder:removedSince',
  changed: 'builder:changedSince',
  moved: 'builder:movedSince',
}

/** A version's blocks without its references to what does not exist any more. */
const withoutMissing = ({
  layout,
  missing,
  field,
}: {
  layout: Layout
  missing: readonly FieldError[]
  /** Name of the blocks field. */
  field: string
}): Layout =>
  withoutPaths(
    { [field]: layout },
    missing.map(({ path }) => path),
  )[field] ?? layout

/** What the page was like at each save, beside what it is now; any of it can come back as a draft. */
export const VersionsDialog = ({ onClose }: { onClose: () => void }): ReactNode => {
  const { t, language } = useText()
  const store = useEditor()
  const { data, saver, readOnly } = useBuilder()
  const { field } = data
  const current = useEditorState(({ history }) => history.present)
  const [page, setPage] = useState(1)
  const [chosen, setChosen] = useState<string | null>(null)
  const { value: found, error } = useVersions(page)
  const version = useVersionLayout(chosen)
  const [title, setTitle] = useState('')

  const [isBusy, setBusy] = useState(false)
  const [missing, setMissing] = useState<readonly FieldError[]>([])

  const restore = async (layout: Layout): Promise<void> => {
    if (isBusy) return
    setBusy(true)
    store.replace(layout, 'stepRestore')
    const outcome = await saver.save('draft')
    setBusy(false)
    const gone = outcome.kind === 'invalid' ? outcome.errors.filter((one) => one.missing) : []
    if (gone.length > 0) {
      // The page is as it was until the user decides.
      store.undo()
      setMissing(gone)
      return
    }
    onClose()
    if (outcome.kind === 'saved') toast.success(t('builder:versionRestored'))
    else if (outcome.kind !== 'conflict') toast.error(outcome.message)
  }

  return (
    <Dialog
      title={t('builder:versions')}
      size="large"
      onClose={onClose}
      footer={
        version.value && !readOnly ? (
          <>
            {missing.length > 0 ? (
              <MissingInVersion layout={version.value} missing={missing} />
            ) : (
              <span className="ts-builder-versions__note">{t('builder:versionRestoreNote')}</span>
            )}
            <Button
              margin={false}
              extraButtonProps={{ 'aria-disabled': isBusy || undefined }}
              onClick={() => {
                const { value } = version
                if (value) void restore(withoutMissing({ layout: value, missing, field }))
              }}
            >
              {t(missing.length > 0 ? 'builder:versionRestoreWithout' : 'builder:versionRestore')}
            </Button>
          </>
        ) : undefined
      }
    >
      <div className="ts-builder-versions">
        <section aria-label={t('builder:versions')} className="ts-builder-versions__side">
          {error ? (
            <p role="alert">{t('builder:versionsUnread', { message: error })}</p>
          ) : found ? (
            <VersionList
              found={found}
              chosen={chosen}
              onPage={setPage}
              onChoose={(id) => {
                setChosen(id)
                setMissing([])
                const moment = found.versions.find((one) => one.id === id)?.savedAt
                setTitle(
                  t('builder:versionOf', {
                    time: moment ? new Date(moment).toLocaleString(language) : '',
                  }),
                )
              }}
            />
          ) : (
            <p role="status">{t('builder:loading')}</p>
          )}
        </section>
        {version.error ? (
          <p role="alert">{t('builder:versionsUnread', { message: version.error })}</p>
        ) : version.value ? (
          <SideBySide
            key={chosen}
            before={{
              layout: version.value,
              title,
            }}
            after={{
              layout: current,
              title: t('builder:versionNow'),
              note: t('builder:versionNowNote'),
            }}
            words={WORDS}
          />
        ) : (
          <p className="ts-builder-empty" role="status">
            {t(chosen ? 'builder:loading' : 'builder:versionsNone')}
          </p>
        )}
      </div>
    </Dialog>
  )
}
