'use client'
import { Button } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { isReadingTool, TOOL_NAMES } from '../../../../core/agents/toolNames'
import { freshId } from '../../../../core/workflow/edit/freshId'
import type { ToolUse } from '../../../../core/workflow/step'
import { useText } from '../../text/useText'
import { Choice } from '../../../parts/Choice'
import { JsonEntry } from './JsonEntry'
import { toolName } from './names'

const READING = TOOL_NAMES.filter(isReadingTool)

/** What an agent reads before it writes. */
export const ToolUses = ({
  uses,
  isReadOnly,
  onChange,
}: {
  uses: readonly ToolUse[]
  isReadOnly: boolean
  onChange: (uses: ToolUse[]) => void
}): ReactNode => {
  const { t, language } = useText()
  const set = (index: number, use: ToolUse): void =>
    onChange(uses.map((one, at) => (at === index ? use : one)))
  const add = (): void => {
    const as = freshId('readBrand', new Set(uses.map((use) => use.as)))
    onChange([...uses, { as, tool: 'readBrand', input: {} }])
  }
  return (
    <fieldset className="ts-entry ts-uses">
      <legend>{t('uses')}</legend>
      {uses.map((use, index) => (
        <div className="ts-uses__one" key={index}>
          <Choice
            label={t('tool')}
            value={use.tool}
            isReadOnly={isReadOnly}
            options={READING.map((value) => ({ value, label: toolName(value, language) }))}
            onChange={(tool) => set(index, { ...use, tool })}
          />
          <JsonEntry
            isObject
            label={t('input')}
            value={use.input}
            isReadOnly={isReadOnly}
            onChange={(input) => set(index, { ...use, input: input as ToolUse['input'] })}
          />
          {!isReadOnly && (
            <Button
              buttonStyle="secondary"
              size="small"
              margin={false}
              aria-label={t('removeOf', { name: toolName(use.tool, language) })}
              onClick={() => onChange(uses.filter((_, at) => at !== index))}
            >
              {t('remove')}
            </Button>
          )}
        </div>
      ))}
      {uses.length === 0 && <small>{t('usesNone')}</small>}
      {!isReadOnly && (
        <div>
          <Button buttonStyle="secondary" size="small" margin={false} onClick={add}>
            {t('usesAdd')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
