'use client'
import { Button } from '@payloadcms/ui'
import type { VariableField } from '../../lib/toFieldSections'
import { useText } from '../../text/useText'
import { fieldId } from './fieldId'
import { InputField } from './InputField'

type Row = Record<string, unknown>

/** A list of answers: rows that are added and removed. */
export const ListField = ({
  field,
  path,
  value,
  errors,
  onChange,
}: {
  field: VariableField
  path: string
  value: unknown
  errors: Record<string, string>
  onChange: (value: unknown[]) => void
}) => {
  const { t } = useText()
  const { items = [], minItems = 0, maxItems = Infinity, label, description } = field
  const rows = Array.isArray(value) ? (value as unknown[]) : []
  const isPlain = items[0]?.name === ''
  const replace = (index: number, row: unknown): void =>
    onChange(rows.map((old, at) => (at === index ? row : old)))

  return (
    <fieldset className="ts-list" id={fieldId(path)}>
      <legend className="ts-list__label">{label}</legend>
      {description && <p className="ts-list__help">{description}</p>}
      {errors[path] && <p className="ts-field__error">{errors[path]}</p>}
      {rows.map((row, index) => (
        // Rows have no identity of their own: they are their place.
        <div className="ts-list__row" key={index}>
          <div className="ts-list__fields">
            {items.map((item) => {
              const at = [path, index, ...(isPlain ? [] : [item.name])].join('.')
              return (
                <InputField
                  error={errors[at]}
                  field={isPlain ? { ...item, label: `${index + 1}` } : item}
                  key={item.name}
                  onChange={(answer) =>
                    replace(index, isPlain ? answer : { ...(row as Row), [item.name]: answer })
                  }
                  path={at}
                  value={isPlain ? row : (row as Row)[item.name]}
                />
              )
            })}
          </div>
          <Button
            aria-label={t('tausestack:removeEntry', { number: index + 1 })}
            buttonStyle="icon-label"
            disabled={rows.length <= minItems}
            icon="x"
            iconStyle="with-border"
            margin={false}
            onClick={() => onChange(rows.filter((_row, at) => at !== index))}
            round
          />
        </div>
      ))}
      <Button
        buttonStyle="icon-label"
        disabled={rows.length >= maxItems}
        icon="plus"
        iconPosition="left"
        iconStyle="with-border"
        margin={false}
        onClick={() => onChange([...rows, isPlain ? '' : {}])}
      >
        {t('tausestack:addEntry')}
      </Button>
    </fieldset>
  )
}
