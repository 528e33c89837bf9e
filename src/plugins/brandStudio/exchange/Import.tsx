'use client'
import { Button } from '@payloadcms/ui'
import { useId, useRef, useState, type DragEvent, type ReactNode } from 'react'
import { useText } from '../text/useText'
import { ImportDiff } from './ImportDiff'
import { useImport } from './useImport'

/** Bytes of a file. */
const MAX_FILE = 200_000

/** A brand.yml dropped, chosen or pasted; what it would change is shown before anything is. */
export const Import = (): ReactNode => {
  const { t } = useText()
  const id = useId()
  const { state, preview, apply, reset } = useImport()
  const [text, setText] = useState('')
  const [isOver, setIsOver] = useState(false)
  const [isTooLarge, setIsTooLarge] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)

  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return
    const fits = file.size <= MAX_FILE
    setIsTooLarge(!fits)
    if (!fits) return
    const read = await file.text()
    setText(read)
    await preview(read)
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setIsOver(false)
    void take(event.dataTransfer.files[0])
  }
  const isReading = state.kind === 'reading'
  return (
    <div>
      <h3>{t('brandStudio:importTitle')}</h3>
      <div
        className="ts-studio-drop"
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <p>{t('brandStudio:importDrop')}</p>
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          onClick={() => chooser.current?.click()}
        >
          {t('brandStudio:importChoose')}
        </Button>
        <input
          ref={chooser}
          type="file"
          accept=".yml,.yaml,application/yaml,text/yaml"
          hidden
          onChange={({ target }) => {
            void take(target.files?.[0])
            target.value = ''
          }}
        />
        <label htmlFor={id}>{t('brandStudio:importText')}</label>
        <textarea
          id={id}
          className="ts-studio-input ts-studio-drop__text"
          rows={6}
          spellCheck={false}
          value={text}
          onChange={({ target }) => {
            setText(target.value)
            reset()
          }}
        />
        <Button
          margin={false}
          size="small"
          disabled={text.trim() === '' || isReading}
          onClick={() => void preview(text)}
        >
          {t(isReading ? 'brandStudio:importReading' : 'brandStudio:importPreview')}
        </Button>
      </div>
      {isTooLarge ? (
        <p className="ts-studio-error" role="alert">
          {t('brandStudio:importTooLarge')}
        </p>
      ) : null}
      {state.kind === 'refused' ? (
        <div className="ts-studio-error" role="alert">
          <strong>{t('brandStudio:importErrors')}</strong>
          <ul>
            {state.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {state.kind === 'failed' ? (
        <p className="ts-studio-error" role="alert">
          {state.message}
        </p>
      ) : null}
      <p role="status">
        {state.kind === 'done' ? t('brandStudio:importDone', { count: state.count }) : null}
      </p>
      {state.kind === 'shown' ? (
        <ImportDiff
          key={state.found.updatedAt + text}
          found={state.found}
          onCancel={reset}
          onApply={(paths) => void apply(paths)}
        />
      ) : null}
    </div>
  )
}
