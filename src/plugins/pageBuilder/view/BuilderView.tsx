import { RenderServerComponent } from '@payloadcms/ui/elements/RenderServerComponent'
import type { DocumentViewServerProps } from 'payload'
import { loadBuilder, type LoadBuilderOptions } from '../server/loadBuilder'
import { BuilderUnavailable } from './BuilderUnavailable'

export type BuilderViewProps = DocumentViewServerProps & {
  options: LoadBuilderOptions
  client: string
  /** Client components of the bar. */
  actions?: string[]
}

/** The builder as a tab of a document's edit screen. */
export const BuilderView = async ({
  doc,
  initPageResult,
  options,
  client,
  actions = [],
  payload,
}: BuilderViewProps) => {
  const { collectionConfig: collection, req } = initPageResult
  const id = doc?.id
  if (!collection || id === undefined || id === null) return <BuilderUnavailable />
  const permissions = initPageResult.permissions?.collections?.[collection.slug]
  const data = await loadBuilder({
    req,
    collection,
    id: String(id),
    options,
    mayUpdate: Boolean(permissions?.update),
  })
  if (!data) return <BuilderUnavailable />
  return RenderServerComponent({
    Component: client,
    importMap: payload.importMap,
    clientProps: {
      data,
      actions: actions.map((path) =>
        RenderServerComponent({
          Component: path,
          importMap: payload.importMap,
          key: path,
          clientProps: { collection: data.collection, documentId: data.id, ...data.scope },
        }),
      ),
    },
  })
}
