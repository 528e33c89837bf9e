'use client'
import { Button } from '@payloadcms/ui'
import { useEffect, useRef, type ReactNode } from 'react'
import { useEditor } from '../editor/EditorContext'
import { LockNote } from '../parts/LockNote'
import { useText } from '../text/useText'
import { useAi } from './AiContext'
import { AiRefusal } from './AiRefusal'
import { BriefFields } from './BriefFields'
import { useBrief } from './useBrief'
import { useInsert } from './useInsert'
import { VariantList } from './VariantList'
import { WithBrand } from './WithBrand'
import { WritingSteps } from './WritingSteps'

/** From a brief to three variants to choose from. */
export const WriteTab = (): ReactNode => {
  const { t } = useText()
  const { contentOnly } = useEditor()
  if (contentOnly) return <LockNote>{t('builder:lockedPage')}</LockNote>
  return (
    <WithBrand>
      <Form />
    </WithBrand>
  )
}

const Form = (): ReactNode => {
  const { t } = useText()
  const { writing, isOnline, brandId } = useAi()
  const { form, change } = useBrief()
  const { insert, question } = useInsert()
  const { task, variants, of, generate, goOn } = writing
  const part = useRef<HTMLDivElement>(null)
  const wasRunning = useRef(task.isRunning)

  useEffect(() => {
    const ended = wasRunning.current && !task.isRunning
    wasRunning.current = task.isRunning
    const active = document.activeElement
    // Whoever waited at the buttons, one of which is gone now, goes on with the variants.
    if (ended && (active === document.body || part.current?.contains(active)))
      document.querySelector<HTMLElement>('.ts-builder-ai [role="radio"][tabindex="0"]')?.focus()
  }, [task.isRunning])

  const start = (): void => {
    if (isOnline && !task.isRunning && brandId) generate(form, brandId)
  }
  return (
    <>
      <form
        className="ts-builder-ai__form"
        onSubmit={(event) => {
          event.preventDefault()
          start()
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          start()
        }}
      >
        <BriefFields form={form} change={change} />
        <div className="ts-builder-ai__run" ref={part}>
          <Button
            type="submit"
            size="medium"
            margin={false}
            extraButtonProps={{ 'aria-disabled': !isOnline || task.isRunning || undefined }}
          >
            {t(variants.length > 0 && !task.isRunning ? 'builder:aiAgain' : 'builder:aiGenerate')}
          </Button>
          {task.isRunning ? (
            <Button size="medium" margin={false} buttonStyle="secondary" onClick={task.cancel}>
              {t('builder:aiCancel')}
            </Button>
          ) : null}
        </div>
      </form>
      {task.isRunning ? <WritingSteps done={variants.length} /> : null}
      <AiRefusal error={task.error} onRetry={() => goOn()} onOffline={() => goOn('offline')} />
      <p className="ts-builder-hidden" role="status">
        {!task.isRunning && variants.length > 0
          ? t('builder:aiVariantsReady', { count: variants.length })
          : ''}
      </p>
      {variants.length > 0 ? <VariantList onInsert={({ blocks }) => insert(blocks, of)} /> : null}
      {question}
    </>
  )
}
