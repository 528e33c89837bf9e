'use client'
import { Button } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { freshId } from '../../../../core/workflow/edit/freshId'
import { BRIEF_TYPES, type BriefField } from '../../../../core/workflow/team'
import { useText } from '../../text/useText'
import { Choice } from '../../../parts/Choice'
import { Entry } from '../../../parts/Entry'

/** What a team asks before it starts; each answer is a placeholder `brief.…`. */
export const BriefForm = ({
  brief,
  isReadOnly,
  onChange,
}: {
  brief: readonly BriefField[]
  isReadOnly: boolean
  onChange: (brief: BriefField[]) => void
}): ReactNode => {
  const { t } = useText()
  const set = (index: number, field: BriefField): void =>
    onChange(brief.map((one, at) => (at === index ? field : one)))
  const add = (): void => {
    const name = freshId('answer', new Set(brief.map((field) => field.name)))
    onChange([...brief, { name, type: 'text', label: { en: '', es: '' }, required: false }])
  }
  return (
    <section className="ts-brief" aria-labelledby="ts-brief-title">
      <h2 id="ts-brief-title">{t('brief')}</h2>
      <p className="ts-agents__help">{t('briefHelp')}</p>
      {brief.map((field, index) => (
        <Question
          key={index}
          {...{ field, isReadOnly }}
          onChange={(next) => set(index, next)}
          onRemove={() => onChange(brief.filter((_, at) => at !== index))}
        />
      ))}
      {brief.length === 0 && <p className="ts-agents__help">{t('briefNone')}</p>}
      {!isReadOnly && (
        <div>
          <Button buttonStyle="secondary" size="small" margin={false} onClick={add}>
            {t('briefAdd')}
          </Button>
        </div>
      )}
    </section>
  )
}

const Question = ({
  field,
  isReadOnly,
  onChange,
  onRemove,
}: {
  field: BriefField
  isReadOnly: boolean
  onChange: (field: BriefField) => void
  onRemove: () => void
}): ReactNode => {
  const { t, language } = useText()
  const label = field.label[language] || field.name
  // Where both are the same, one is meant for both.
  const isShared = field.label.en === field.label.es
  const text = (name: string, value: string, set: (value: string) => BriefField): ReactNode => (
    <Entry label={name}>
      {(props) => (
        <input
          {...props}
          type="text"
          value={value}
          onChange={({ target }) => onChange(set(target.value))}
        />
      )}
    </Entry>
  )
  return (
    <details className="ts-brief__question">
      <summary>
        {label}
        {field.required ? ' *' : ''} <small>{t(`brief_${field.type}`)}</small>
      </summary>
      {isReadOnly ? (
        <p>{field.help?.[language] ?? `{{brief.${field.name}}}`}</p>
      ) : (
        <div className="ts-brief__fields">
          {text(t('questionText'), field.label[language], (value) => ({
            ...field,
            label: isShared ? { en: value, es: value } : { ...field.label, [language]: value },
          }))}
          {text(t('stepName'), field.name, (name) => ({ ...field, name }))}
          <Choice
            label={t('questionType')}
            value={field.type}
            options={BRIEF_TYPES.map((value) => ({ value, label: t(`brief_${value}`) }))}
            onChange={(type) => onChange({ ...field, type: type as BriefField['type'] })}
          />
          {field.type === 'choice' &&
            text(t('options'), (field.options ?? []).join(', '), (value) => ({
              ...field,
              options: value.split(',').map((option) => option.trim()),
            }))}
          <div className="ts-entry__choices">
            <label>
              <input
                type="checkbox"
                checked={field.required}
                onChange={({ target }) => onChange({ ...field, required: target.checked })}
              />
              {t('required')}
            </label>
          </div>
          <div>
            <Button
              buttonStyle="secondary"
              size="small"
              margin={false}
              aria-label={t('removeOf', { name: label })}
              onClick={onRemove}
            >
              {t('remove')}
            </Button>
          </div>
        </div>
      )}
    </details>
  )
}
