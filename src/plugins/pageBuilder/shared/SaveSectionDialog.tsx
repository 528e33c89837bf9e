'use client'
import { Button, toast } from '@payloadcms/ui'
import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { blockLabel } from '../../../core/builder/blockLabel'
import { indexBlocks } from '../../../core/builder/indexBlocks'
import { renewIds } from '../../../core/builder/renewIds'
import { shareBlocks } from '../../../core/builder/shareBlocks'
import { shareProblem } from '../../../core/builder/shareProblem'
import { useEditor } from '../editor/EditorContext'
import { chosenRoots } from '../editor/editorStore'
import { Dialog } from '../parts/Dialog'
import type { TextKey } from '../text/keys'
import { useText } from '../text/useText'
import { useBuilder } from '../view/BuilderContext'
import type { SectionKind } from './sectionApi'
import { useSections } from './SectionsContext'

/** Longest name, as the collection takes it. */
const MAX_NAME = 120

/** Keeps the chosen blocks as a section: shared by pages, or to start from. */
export const SaveSectionDialog = ({ onClose }: { onClose: () => void }): ReactNode => {
  const { t } = useText()
  const id = useId()
  const editor = useEditor()
  const { data } = useBuilder()
  const { api, store } = useSections()
  // As they were chosen when the dialog opened: it keeps the focus.
  const [ids] = useState(() => chosenRoots(editor))
  const { registry, contentOnly } = editor
  const tree = { layout: editor.layout(), registry, contentOnly }
  const index = indexBlocks(tree)
  const blocks = ids.flatMap((one) => index.get(one)?.block ?? [])
  const problem = data.sections === 'all' ? shareProblem({ ...tree, ids }) : null
  const mayShare = data.sections === 'all' && problem === null
  const [first] = blocks
  const [name, setName] = useState(() =>
    first ? blockLabel({ block: first, registry }).slice(0, MAX_NAME) : '',
  )
  const [kind, setKind] = useState<SectionKind>(mayShare ? 'shared' : 'own')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState('')

  const save = async (): Promise<void> => {
    setBusy(true)
    setFailure('')
    try {
      const section = await api.create({
        name: name.trim(),
        kind,
        layout: renewIds({ blocks, registry }),
        publish: data.can.publish,
      })
      store.put(section)
      if (kind === 'shared')
        editor.apply(
          shareBlocks({
            layout: editor.layout(),
            registry,
            contentOnly,
            ids,
            section: section.id,
          }),
          { label: 'stepShare' },
        )
      toast.success(
        t(kind === 'shared' ? 'builder:sharedSaved' : 'builder:ownSaved', { name: section.name }),
      )
      onClose()
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
      setBusy(false)
    }
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (name.trim() && !busy) void save()
  }
  const hasReference = blocks.some(({ blockType }) => registry.get(blockType)?.reference)

  return (
    <Dialog
      title={t('builder:saveSection')}
      onClose={onClose}
      footer={
        <>
          <Button buttonStyle="secondary" margin={false} onClick={onClose}>
            {t('builder:cancel')}
          </Button>
          {hasReference ? null : (
            <Button margin={false} disabled={busy || !name.trim()} onClick={() => void save()}>
              {t('builder:save')}
            </Button>
          )}
        </>
      }
    >
      {hasReference ? (
        <p>{t('builder:shareProblem_reference')}</p>
      ) : (
        <form className="ts-builder-save-section" onSubmit={submit}>
          <label htmlFor={id}>{t('builder:sectionName')}</label>
          <input
            id={id}
            autoFocus
            required
            maxLength={MAX_NAME}
            value={name}
            onFocus={({ target }) => target.select()}
            onChange={({ target }) => setName(target.value)}
          />
          <fieldset>
            <legend>{t('builder:sectionKind')}</legend>
            {(['shared', 'own'] as const).map((value) =>
              value === 'shared' && data.sections !== 'all' ? null : (
                <label key={value} className="ts-builder-save-section__kind">
                  <input
                    type="radio"
                    name={`${id}-kind`}
                    value={value}
                    checked={kind === value}
                    disabled={value === 'shared' && !mayShare}
                    onChange={() => setKind(value)}
                  />
                  <span>
                    <strong>{t(`builder:kind_${value}` as TextKey)}</strong>
                    {t(
                      value === 'shared' && problem
                        ? (`builder:shareProblem_${problem}` as TextKey)
                        : (`builder:kindNote_${value}` as TextKey),
                    )}
                  </span>
                </label>
              ),
            )}
          </fieldset>
          {failure ? (
            <p className="ts-builder-save-section__failure" role="alert">
              {t('builder:sectionNotSaved')} {failure}
            </p>
          ) : null}
          <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
        </form>
      )}
    </Dialog>
  )
}
