'use client'
import {
  CheckboxInput,
  FieldDescription,
  SelectInput,
  TextareaInput,
  TextInput,
} from '@payloadcms/ui'
import type { VariableField } from '../../lib/toFieldSections'
import { fieldId } from './fieldId'

export type InputFieldProps = {
  field: Omit<VariableField, 'name' | 'defaultValue'>
  /** Path among the form's values, e.g. `variables.place`. */
  path: string
  value: unknown
  error: string | undefined
  onChange: (value: unknown) => void
}

const INPUT_TYPES: Partial<Record<VariableField['kind'], string>> = {
  email: 'email',
  url: 'url',
  date: 'date',
  number: 'number',
}

/** One question of the form; its error stands below it and is tied to the input. */
export const InputField = ({ field, path, value, error, onChange }: InputFieldProps) => {
  const { kind, label, description, placeholder, required, maxLength } = field
  const errorId = `${fieldId(path)}-error`
  const problem = error && (
    <p className="ts-field__error" id={errorId}>
      {error}
    </p>
  )
  const shared = {
    AfterInput: problem,
    // Payload's own is a tooltip for values of its own form.
    Error: null,
    description,
    label,
    path,
    required,
    showError: error !== undefined,
  }

  if (kind === 'switch')
    return (
      <div className="field-type checkbox">
        <CheckboxInput
          checked={value === true}
          id={fieldId(path)}
          label={label}
          name={path}
          onToggle={({ target }) => onChange(target.checked)}
        />
        {description && <FieldDescription description={description} path={path} />}
        {problem}
      </div>
    )
  if (kind === 'select')
    return (
      <SelectInput
        {...shared}
        isClearable={false}
        name={path}
        onChange={(option) => {
          if (option && !Array.isArray(option)) onChange(fromOption(field, option.value))
        }}
        options={field.options}
        value={value === null || value === undefined ? undefined : String(value)}
      />
    )
  if (kind === 'textarea')
    return (
      <TextareaInput
        {...shared}
        onChange={({ target }) => onChange(target.value)}
        placeholder={placeholder}
        rows={3}
        value={textOf(value)}
      />
    )
  const htmlAttributes = {
    autoComplete: 'off',
    type: INPUT_TYPES[kind] ?? 'text',
    maxLength,
    min: field.min,
    max: field.max,
    step: field.step,
    'aria-describedby': error ? errorId : undefined,
    'aria-invalid': error ? true : undefined,
    'aria-required': required,
  }
  return (
    <TextInput
      {...shared}
      BeforeInput={
        kind === 'color' && (
          <input
            aria-hidden="true"
            className="ts-field__color"
            onChange={({ target }) => onChange(target.value)}
            tabIndex={-1}
            type="color"
            value={HEX.test(textOf(value)) ? textOf(value) : NO_COLOR}
          />
        )
      }
      className={kind === 'color' ? 'ts-field--color' : undefined}
      htmlAttributes={htmlAttributes}
      onChange={({ target }: React.ChangeEvent<HTMLInputElement>) =>
        onChange(kind === 'number' ? numberFrom(target.value) : target.value)
      }
      placeholder={placeholder}
      value={textOf(value)}
    />
  )
}

const HEX = /^#[0-9a-f]{6}$/i

/** What the colour box shows while there is no colour. */
const NO_COLOR = '#808080'

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** Null counts as not answered: the template's default stands. */
const numberFrom = (text: string): number | null => (text === '' ? null : Number(text))

const fromOption = ({ numeric }: InputFieldProps['field'], value: unknown): unknown =>
  numeric ? Number(value) : value
