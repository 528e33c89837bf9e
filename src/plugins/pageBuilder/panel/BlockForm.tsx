'use client'
import {
  Form,
  RenderFields,
  useAllFormFields,
  useConfig,
  useDocumentInfo,
  useServerFunctions,
} from '@payloadcms/ui'
import { abortAndIgnore } from '@payloadcms/ui/shared'
import type { ClientBlock, FormState } from 'payload'
import { reduceFieldsToValues } from 'payload/shared'
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Breakpoint } from '../../../core/blocks/breakpoints'
import { LOCK_FIELDS, lockedFieldsOf } from '../../../core/blocks/lockedFields'
import type { BlockData } from '../../../core/blocks/types'
import { locate } from '../../../core/builder/locate'
import type { Layout } from '../../../core/builder/types'
import { updateBlock } from '../../../core/builder/updateBlock'
import { FieldChecks } from '../checks/FieldChecks'
import { BreakpointTabs } from '../breakpoints/BreakpointTabs'
import { ReadOnlyContext } from '../breakpoints/ReadOnlyContext'
import { fieldsAt, hasBreakpoints } from '../breakpoints/fieldsAt'
import { useEditor } from '../editor/EditorContext'
import type { EditorStore } from '../editor/editorStore'
import { useText } from '../text/useText'
import { useBuilder } from '../view/BuilderContext'
import type { Viewport } from '../view/viewports'
import { fieldPermissions } from './fieldPermissions'
import { LockedFieldsNote } from './LockedFieldsNote'
import { keepFields } from './keepFields'
import { dropSlots, restoreSlots, withoutSlots } from './withoutSlots'

/** Payload's own form for one block: its components, conditions, access and validation. */
export const BlockForm = ({
  block,
  breakpoint,
  setViewport,
  readOnly,
}: {
  block: BlockData
  /** Whose values are shown of fields that have some for each screen. */
  breakpoint: Breakpoint
  setViewport: (viewport: Viewport) => void
  readOnly: boolean
}): ReactNode => {
  const { t } = useText()
  const store = useEditor()
  const { data } = useBuilder()
  const { config } = useConfig()
  const { getFormState } = useServerFunctions()
  const { getDocPreferences } = useDocumentInfo()
  const definition = store.registry.get(block.blockType)
  const schemaPath = `${data.schemaPath}.${block.blockType}`
  const clientFields = (config.blocksMap as Record<string, ClientBlock | undefined>)[
    block.blockType
  ]?.fields
  const allFields = useMemo(() => withoutSlots(clientFields ?? []), [clientFields])
  const fields = useMemo(() => fieldsAt(allFields, breakpoint), [allFields, breakpoint])
  const locked = lockedFieldsOf(block).join()
  const permissions = useMemo(
    () => fieldPermissions(clientFields ?? [], locked ? locked.split(',') : []),
    [clientFields, locked],
  )
  const [state, setState] = useState<{ revision: number; fields: FormState } | null>(null)
  /** The block as this form last made it: any other comes from outside, e.g. from undo. */
  const own = useRef<BlockData | null>(null)
  const running = useRef<AbortController | null>(null)

  const ask = useCallback(
    async (request: { data?: Record<string, unknown>; formState?: FormState }) => {
      abortAndIgnore(running.current as AbortController)
      const controller = new AbortController()
      running.current = controller
      const { state: next } = await getFormState({
        id: data.id,
        collectionSlug: data.collection,
        docPermissions: { fields: permissions },
        docPreferences: await getDocPreferences(),
        operation: 'update',
        readOnly,
        renderAllFields: Boolean(request.data),
        schemaPath,
        signal: controller.signal,
        ...(request.data
          ? { data: request.data, initialBlockData: request.data }
          : { formState: request.formState, initialBlockFormState: request.formState }),
      } as Parameters<typeof getFormState>[0])
      return next ?? null
    },
    [data, getDocPreferences, getFormState, permissions, readOnly, schemaPath],
  )

  useEffect(() => {
    if (block === own.current || !definition) return
    own.current = block
    let gone = false
    let arrived = false
    void ask({ data: dropSlots(block, definition.fields) }).then((next) => {
      if (gone) return
      arrived = true
      if (next) setState((old) => ({ revision: (old?.revision ?? 0) + 1, fields: next }))
    })
    return () => {
      gone = true
      // Asked for once more, e.g. when the page may be changed after all.
      if (!arrived) own.current = null
    }
  }, [ask, block, definition])

  const take = useCallback(
    (values: Record<string, unknown>) => {
      const before = own.current
      if (!definition || !before || readOnly) return
      const next = restoreSlots({
        data: keepFields({
          data: { ...before, ...values },
          before,
          names: [...LOCK_FIELDS, ...lockedFieldsOf(before)],
        }),
        before,
        fields: definition.fields,
      }) as BlockData
      if (JSON.stringify(next) === JSON.stringify(before)) return
      const result = updateBlock({
        layout: store.layout(),
        registry: store.registry,
        contentOnly: store.contentOnly,
        id: String(before.id),
        data: next,
      })
      if (result.ok) own.current = findOwn(result.layout, store, String(before.id))
      store.apply(result, { label: 'stepEdit', mergeKey: `edit ${before.id}` })
    },
    [definition, readOnly, store],
  )

  if (!state) return <p className="ts-builder-empty">{t('builder:loading')}</p>
  return (
    <Form
      key={state.revision}
      el="div"
      className="ts-builder-form"
      disableValidationOnSubmit
      initialState={state.fields}
      submitted
      onChange={[
        async ({ formState }) => (await ask({ formState }).catch(() => null)) ?? formState,
      ]}
    >
      <TakeValues take={take} />
      <FieldChecks id={String(block.id)} />
      <LockedFieldsNote block={block} />
      {hasBreakpoints(allFields) ? (
        <BreakpointTabs breakpoint={breakpoint} setViewport={setViewport} />
      ) : null}
      <ReadOnlyContext value={readOnly}>
        <RenderFields
          fields={fields}
          margins="small"
          parentIndexPath=""
          parentPath=""
          parentSchemaPath={schemaPath}
          permissions={permissions as true}
          readOnly={readOnly}
        />
      </ReadOnlyContext>
    </Form>
  )
}

/** Tells of each change at once, before the server has seen it. */
const TakeValues = ({ take }: { take: (values: Record<string, unknown>) => void }): ReactNode => {
  const [formState] = useAllFormFields()
  const last = useRef<string | null>(null)
  useEffect(() => {
    const values = reduceFieldsToValues(formState, true) as Record<string, unknown>
    const text = JSON.stringify(values)
    const before = last.current
    last.current = text
    // A message at a field is no change of the block.
    if (before !== null && before !== text) take(values)
  }, [formState, take])
  return null
}

const findOwn = (layout: Layout, { registry }: EditorStore, id: string): BlockData | null =>
  locate({ layout, registry, id })?.block ?? null
