import type { ReactNode } from 'react'
import type { SiteWords } from '../../core/blocks/siteWords'
import type { ReleaseFormField } from '../../core/release/types'
import { cx } from '../parts/cx'

export type FormFieldProps = {
  field: ReleaseFormField
  /** Unique on the page; the ids of help and error derive from it. */
  id: string
  help?: string | null
  half?: boolean
  words: SiteWords
  /** Follows the label of a checkbox, e.g. a link to the privacy notice. */
  children?: ReactNode
}

/** One labelled control with its help and the place for its error. */
export const FormField = ({
  field,
  id,
  help,
  half,
  words,
  children,
}: FormFieldProps): ReactNode => {
  const { name, label, type, required } = field
  const isCheck = type === 'checkbox'
  const control = (
    <Control
      field={field}
      words={words}
      attributes={{
        id,
        name,
        required,
        'aria-describedby': cx(help && `${id}-help`, `${id}-error`),
        autoComplete: autoCompleteOf(field),
      }}
    />
  )
  return (
    <div
      className={cx(
        'tb-field tb-contactForm__field',
        isCheck && 'tb-field--check',
        half && 'tb-contactForm__field--half',
      )}
    >
      {isCheck ? control : null}
      <label htmlFor={id}>
        {label}
        {required ? (
          <span className="tb-contactForm__required" aria-hidden="true">
            {' *'}
          </span>
        ) : (
          <span className="tb-contactForm__optional"> ({words.optional})</span>
        )}
        {children}
      </label>
      {isCheck ? null : control}
      {help ? (
        <p id={`${id}-help`} className="tb-field__help">
          {help}
        </p>
      ) : null}
      <p id={`${id}-error`} className="tb-field__error" data-tb-error={name} hidden />
    </div>
  )
}

type ControlAttributes = {
  id: string
  name: string
  required: boolean
  'aria-describedby': string
  autoComplete?: string
}

const Control = ({
  field: { type, options = [], maxLength },
  words,
  attributes,
}: {
  field: ReleaseFormField
  words: SiteWords
  attributes: ControlAttributes
}): ReactNode => {
  if (type === 'textarea') return <textarea {...attributes} rows={5} maxLength={maxLength} />
  if (type === 'checkbox') return <input {...attributes} type="checkbox" value="yes" />
  if (type === 'select')
    return (
      <select {...attributes} defaultValue="">
        <option value="">{words.choose}</option>
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    )
  return <input {...attributes} type={type} maxLength={maxLength} />
}

// Tokens of the HTML Standard's autofill section, by type and by the usual names of fields.
const AUTOCOMPLETE: Record<string, string> = {
  name: 'name',
  firstname: 'given-name',
  lastname: 'family-name',
  company: 'organization',
  organization: 'organization',
  street: 'street-address',
  address: 'street-address',
  city: 'address-level2',
  zip: 'postal-code',
  postcode: 'postal-code',
  country: 'country-name',
  website: 'url',
}

const autoCompleteOf = ({ name, type }: ReleaseFormField): string | undefined =>
  type === 'email' || type === 'tel'
    ? type
    : type === 'text'
      ? AUTOCOMPLETE[name.toLowerCase().replace(/[_-]/g, '')]
      : undefined
