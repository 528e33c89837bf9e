import type { ReleaseForm, ReleaseFormField } from '../release/types'
import type { BlockData } from './types'

const TYPES = ['text', 'email', 'tel', 'textarea', 'select', 'checkbox'] as const
const NAME = /^[a-zA-Z][a-zA-Z0-9_-]*$/

/** Most characters of a field that sets none. 254: the longest e-mail address (RFC 5321). */
const MAX_LENGTH: Record<ReleaseFormField['type'], number> = {
  text: 200,
  email: 254,
  tel: 40,
  textarea: 5000,
  select: 200,
  checkbox: 8,
}

// What a form takes and whether something sent fits it are one contract; both are found here.
export { checkSubmission } from './checkSubmission'

/** Name of the checkbox that a form's `consent.text` asks for. */
export const CONSENT_FIELD = 'consent'

/** What kind of form a block is; `null` for any other block. */
export const formKindOf = (block: BlockData): ReleaseForm['kind'] | null =>
  block.blockType === 'contactForm'
    ? 'contact'
    : block.blockType === 'newsletterForm'
      ? 'newsletter'
      : null

/**
 * The fields a form block takes, in their order. Fields without a usable name and second fields of
 * the same name are left out, so that what is shown and what is accepted are the same.
 */
export const readFormFields = (block: BlockData): ReleaseFormField[] => {
  const kind = formKindOf(block)
  if (!kind) return []
  const consent = text(record(block.consent).text)
  const own = kind === 'contact' ? list(block.fields).map(readField) : newsletterFields(block)
  const fields = [
    ...own.filter((field) => !(consent && field?.name === CONSENT_FIELD)),
    consent ? makeField({ name: CONSENT_FIELD, label: consent, type: 'checkbox' }) : null,
  ].filter((field) => field !== null)
  const names = fields.map(({ name }) => name)
  return fields.filter(({ name }, index) => names.indexOf(name) === index)
}

const newsletterFields = (block: BlockData): (ReleaseFormField | null)[] => [
  text(block.nameLabel)
    ? makeField({ name: 'name', label: text(block.nameLabel), type: 'text', required: false })
    : null,
  makeField({ name: 'email', label: text(block.emailLabel) || 'E-mail', type: 'email' }),
]

const readField = (value: unknown): ReleaseFormField | null => {
  const row = record(value)
  const name = text(row.name)
  if (!NAME.test(name)) return null
  const type = TYPES.find((known) => known === row.type) ?? 'text'
  const field = makeField({
    name,
    label: text(row.label) || name,
    type,
    required: row.required === true,
  })
  if (type === 'select')
    return { ...field, options: list(row.options).map(optionOf).filter(Boolean) }
  if (type !== 'checkbox' && typeof row.maxLength === 'number' && row.maxLength > 0)
    return { ...field, maxLength: Math.floor(row.maxLength) }
  return field
}

const makeField = ({
  required = true,
  ...field
}: Pick<ReleaseFormField, 'name' | 'label' | 'type'> & {
  required?: boolean
}): ReleaseFormField => ({ ...field, required, maxLength: MAX_LENGTH[field.type] })

const optionOf = (option: unknown): string =>
  text(typeof option === 'string' ? option : record(option).label)

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
