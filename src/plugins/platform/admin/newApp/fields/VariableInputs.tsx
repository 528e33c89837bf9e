'use client'
import type { FieldSection } from '../../lib/toFieldSections'
import { InputField } from './InputField'
import { ListField } from './ListField'

const PREFIX = 'variables'

/** The template's own questions, one group of them. */
export const VariableInputs = ({
  section,
  values,
  errors,
  onChange,
}: {
  section: FieldSection
  values: Record<string, unknown>
  errors: Record<string, string>
  onChange: (name: string, value: unknown) => void
}) => (
  <>
    {section.title && <h3 className="ts-form__group">{section.title}</h3>}
    <div className="ts-form__fields">
      {section.fields.map((field) => {
        const path = `${PREFIX}.${field.name}`
        const isWide = field.kind === 'list' || field.kind === 'textarea'
        return (
          <div className={isWide ? 'ts-form__wide' : undefined} key={field.name}>
            {field.kind === 'list' ? (
              <ListField
                errors={errors}
                field={field}
                onChange={(value) => onChange(field.name, value)}
                path={path}
                value={values[field.name]}
              />
            ) : (
              <InputField
                error={errors[path]}
                field={field}
                onChange={(value) => onChange(field.name, value)}
                path={path}
                value={values[field.name]}
              />
            )}
          </div>
        )
      })}
    </div>
  </>
)
