'use client'
import { Button, toast, useAuth, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { Dialog } from '../parts/Dialog'
import { IconButton } from '../parts/IconButton'
import { UiIcon } from '../parts/UiIcon'
import { useText } from '../text/useText'
import type { StoredSection } from './sectionApi'
import { useSections } from './SectionsContext'

/** What can be done with one of the tenant's own sections, on its card. */
export const SectionActions = ({ section }: { section: StoredSection }): ReactNode => {
  const { t } = useText()
  const { config } = useConfig()
  const { permissions } = useAuth()
  const [asked, setAsked] = useState<'rename' | 'remove' | null>(null)
  const { id, name } = section
  const may = permissions?.collections?.sections
  const close = (): void => setAsked(null)
  return (
    <div className="ts-builder-section__actions">
      <a
        className="ts-builder-icon-button"
        href={formatAdminURL({
          adminRoute: config.routes.admin,
          path: `/collections/sections/${id}/builder`,
        })}
        aria-label={t('builder:sectionEdit', { name })}
        title={t('builder:sectionEdit', { name })}
      >
        <UiIcon name="layout-template" />
      </a>
      {section.kind === 'own' && may?.update ? (
        <IconButton
          icon="pencil"
          label={t('builder:sectionRename', { name })}
          onClick={() => setAsked('rename')}
        />
      ) : null}
      {may?.delete ? (
        <IconButton
          icon="trash-2"
          label={t('builder:sectionRemove', { name })}
          onClick={() => setAsked('remove')}
        />
      ) : null}
      {asked === 'rename' ? <RenameDialog section={section} onClose={close} /> : null}
      {asked === 'remove' ? <RemoveDialog section={section} onClose={close} /> : null}
    </div>
  )
}

type DialogProps = { section: StoredSection; onClose: () => void }

/** Runs something over the network and keeps what went wrong. */
const useAsked = (run: () => Promise<void>, onClose: () => void) => {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState('')
  const start = (): void => {
    setBusy(true)
    setFailure('')
    run().then(onClose, (error: unknown) => {
      setFailure(error instanceof Error ? error.message : String(error))
      setBusy(false)
    })
  }
  return { busy, failure, start }
}

const RenameDialog = ({ section, onClose }: DialogProps): ReactNode => {
  const { t } = useText()
  const id = useId()
  const { api, store } = useSections()
  const [name, setName] = useState(section.name)
  const { busy, failure, start } = useAsked(async () => {
    await api.rename({ id: section.id, name: name.trim() })
    store.put({ ...section, name: name.trim() })
  }, onClose)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (name.trim() && !busy) start()
  }
  return (
    <Dialog
      title={t('builder:sectionRename', { name: section.name })}
      onClose={onClose}
      footer={
        <>
          <Button buttonStyle="secondary" margin={false} onClick={onClose}>
            {t('builder:cancel')}
          </Button>
          <Button margin={false} disabled={busy || !name.trim()} onClick={start}>
            {t('builder:save')}
          </Button>
        </>
      }
    >
      <form className="ts-builder-save-section" onSubmit={submit}>
        <label htmlFor={id}>{t('builder:sectionName')}</label>
        <input
          id={id}
          autoFocus
          required
          maxLength={120}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        {failure ? <p role="alert">{failure}</p> : null}
      </form>
    </Dialog>
  )
}

const RemoveDialog = ({ section, onClose }: DialogProps): ReactNode => {
  const { t } = useText()
  const { api, store } = useSections()
  const { name } = section
  const { busy, failure, start } = useAsked(async () => {
    await api.remove(section.id)
    store.remove(section.id)
    toast.success(t('builder:sectionRemoved', { name }))
  }, onClose)
  return (
    <Dialog
      title={t('builder:sectionRemove', { name })}
      onClose={onClose}
      footer={
        <>
          <Button buttonStyle="secondary" margin={false} onClick={onClose}>
            {t('builder:cancel')}
          </Button>
          <Button margin={false} disabled={busy} onClick={start}>
            {t('builder:sectionDelete')}
          </Button>
        </>
      }
    >
      <p>{t(section.kind === 'shared' ? 'builder:removeShared' : 'builder:removeOwn')}</p>
      {failure ? <p role="alert">{failure}</p> : null}
    </Dialog>
  )
}
