import { getTranslation } from '@payloadcms/translations'
import {
  type AfterErrorHook,
  type CollectionSlug,
  type PayloadRequest,
  ValidationError,
  type ValidationFieldError,
} from 'payload'

type Refusal = { collection?: string; errors?: ValidationFieldError[] }

/**
 * A database names the first column of a compound unique index (`site_id`), which nobody can change for
 * the better: such an error is put on the last field of the index, and says what it has to differ from.
 */
export const nameUniqueField: AfterErrorHook = ({ error, graphqlResult, req }) => {
  const cause = (error as { originalError?: unknown }).originalError ?? error
  const { collection, errors } = ((cause as { data?: Refusal }).data ?? {}) as Refusal
  const named = collection && errors?.map((one) => renamed({ error: one, collection, req }))
  if (!collection || !named || named.every((one, index) => one === errors?.[index])) return
  const { name, data, message } = new ValidationError({ collection, errors: named, req }, req.t)
  return graphqlResult
    ? {
        graphqlResult: {
          ...graphqlResult,
          message,
          extensions: { ...graphqlResult.extensions, data },
        },
      }
    : { response: { errors: [{ name, data, message }] } as never }
}

const renamed = ({
  error,
  collection,
  req,
}: {
  error: ValidationFieldError
  collection: string
  req: PayloadRequest
}): ValidationFieldError => {
  if (error.message !== req.t('error:valueMustBeUnique')) return error
  const config = req.payload.collections[collection as CollectionSlug]?.config
  const first = String(error.path).replace(/_id$/, '')
  const index = config?.indexes?.find(({ unique, fields }) => unique && fields[0] === first)
  const path = index?.fields.at(-1)
  if (!config || !index || path === undefined || index.fields.length < 2) return error
  const labelOf = (name: string): string => {
    const field = config.flattenedFields.find((one) => one.name === name)
    const label = field && 'label' in field ? field.label : undefined
    return label ? getTranslation(label as string, req.i18n) : name
  }
  const others = index.fields.slice(0, -1).map(labelOf).join(', ')
  const message =
    req.i18n.language === 'es'
      ? `Otro documento con lo mismo en «${others}» ya tiene este valor de «${labelOf(path)}». Elija otro.`
      : `Another document with the same "${others}" has this "${labelOf(path)}". Choose another.`
  return { path, message }
}
