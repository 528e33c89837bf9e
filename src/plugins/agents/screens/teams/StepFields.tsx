'use client'
import type { ReactNode } from 'react'
import { isReadingTool, TOOL_NAMES } from '../../../../core/agents/toolNames'
import { ROLE_NAMES } from '../../../../core/agents/roles'
import type { Agent } from '../../../../core/api/agents'
import {
  type Condition,
  type TeamStep,
  type Writing,
  WRITINGS,
} from '../../../../core/workflow/step'
import { useText } from '../../text/useText'
import { Choice } from '../../../parts/Choice'
import { NumberEntry } from '../parts/NumberEntry'
import { JsonEntry } from './JsonEntry'
import { agentName, toolName } from './names'
import { TemplateEntry } from './TemplateEntry'
import { ToolUses } from './ToolUses'

export type StepFieldsProps = {
  step: TeamStep
  agents: readonly Agent[]
  /** Paths that its texts may name. */
  placeholders: readonly string[]
  isReadOnly: boolean
  onChange: (step: TeamStep) => void
}

const CONDITIONS: readonly Condition['is'][] = [
  'notEmpty',
  'empty',
  'equals',
  'notEquals',
  'atLeast',
  'below',
]

/** What one kind of step is told. */
export const StepFields = (props: StepFieldsProps): ReactNode => {
  const { step, placeholders, isReadOnly, onChange } = props
  const { t, language } = useText()
  const text = (
    label: string,
    value: string,
    set: (value: string) => TeamStep,
    { rows = 1, help }: { rows?: number; help?: string } = {},
  ): ReactNode => (
    <TemplateEntry
      {...{ label, value, rows, help, placeholders, isReadOnly }}
      onChange={(next) => onChange(set(next))}
    />
  )
  const most = <Step extends TeamStep & { max: number }>(own: Step, label: string): ReactNode => (
    <NumberEntry
      {...{ label, isReadOnly, value: own.max, min: 1, max: MOST[own.type] ?? 10 }}
      onChange={(max) => onChange({ ...own, max: max ?? 1 } as TeamStep)}
    />
  )
  switch (step.type) {
    case 'agent':
      return (
        <>
          <AgentChoice {...props} value={step.agent} set={(agent) => ({ ...step, agent })} />
          <Choice
            label={t('writes')}
            value={step.writes}
            isReadOnly={isReadOnly}
            options={WRITINGS.map((value) => ({ value, label: t(`writes_${value}`) }))}
            onChange={(writes) => onChange({ ...step, writes: writes as Writing })}
          />
          {text(t('task'), step.task, (task) => ({ ...step, task }), { rows: 5 })}
          <ToolUses
            uses={step.uses ?? []}
            isReadOnly={isReadOnly}
            onChange={(uses) => {
              const { uses: _, ...rest } = step
              onChange(uses.length > 0 ? { ...rest, uses } : rest)
            }}
          />
          <JsonEntry
            key={step.id}
            isObject
            label={t('with')}
            help={t('withHelp')}
            value={step.with ?? {}}
            isReadOnly={isReadOnly}
            onChange={(value) => {
              const { with: _, ...rest } = step
              const given = value as Record<string, unknown>
              onChange(Object.keys(given).length > 0 ? { ...rest, with: given } : rest)
            }}
          />
        </>
      )
    case 'tool':
      return (
        <>
          <Choice
            label={t('tool')}
            value={step.tool}
            isReadOnly={isReadOnly}
            options={TOOL_NAMES.map((value) => ({
              value,
              label: `${toolName(value, language)} (${t(isReadingTool(value) ? 'reads' : 'changes')})`,
            }))}
            onChange={(tool) => onChange({ ...step, tool })}
          />
          <JsonEntry
            key={step.id}
            isObject
            label={t('input')}
            help={t('inputHelp')}
            value={step.input}
            isReadOnly={isReadOnly}
            onChange={(input) => onChange({ ...step, input: input as Record<string, unknown> })}
          />
        </>
      )
    case 'waitUntil':
      return text(t('waitAt'), step.at, (at) => ({ ...step, at }), { help: t('waitAtHelp') })
    case 'map':
      return (
        <>
          {text(t('over'), step.over, (over) => ({ ...step, over }), { help: t('overHelp') })}
          {most(step, t('maxItems'))}
        </>
      )
    case 'loop':
      return (
        <>
          {text(t('score'), step.score, (score) => ({ ...step, score }), { help: t('scoreHelp') })}
          <NumberEntry
            label={t('until')}
            value={step.until}
            isReadOnly={isReadOnly}
            onChange={(until) => onChange({ ...step, until: until ?? 0 })}
          />
          {most(step, t('maxRounds'))}
        </>
      )
    case 'manager':
      return (
        <>
          <AgentChoice {...props} value={step.agent} set={(agent) => ({ ...step, agent })} />
          {text(t('task'), step.task, (task) => ({ ...step, task }), { rows: 5 })}
          {most(step, t('maxRounds'))}
        </>
      )
    case 'approve':
      return (
        <>
          {text(t('question'), step.message, (message) => ({ ...step, message }), { rows: 3 })}
          <JsonEntry
            key={step.id}
            label={t('content')}
            help={t('contentHelp')}
            value={step.content}
            isReadOnly={isReadOnly}
            onChange={(content) => onChange({ ...step, content })}
          />
          {most(step, t('maxRounds'))}
        </>
      )
    case 'branch':
      return (
        <>
          {text(t('when'), step.when.value, (value) => ({
            ...step,
            when: { ...step.when, value },
          }))}
          <Choice
            label={t('condition')}
            value={step.when.is}
            isReadOnly={isReadOnly}
            options={CONDITIONS.map((value) => ({ value, label: t(`is_${value}`) }))}
            onChange={(is) =>
              onChange({ ...step, when: { ...step.when, is: is as Condition['is'] } })
            }
          />
          {!['empty', 'notEmpty'].includes(step.when.is) &&
            text(t('comparedTo'), String(step.when.to ?? ''), (to) => ({
              ...step,
              when: { ...step.when, to },
            }))}
        </>
      )
    default:
      return null
  }
}

/** As the schema of steps has them. */
const MOST: Partial<Record<TeamStep['type'], number>> = { map: 50, loop: 10, manager: 20 }

const AgentChoice = ({
  value,
  set,
  agents,
  isReadOnly,
  onChange,
}: StepFieldsProps & { value: string; set: (agent: string) => TeamStep }): ReactNode => {
  const { t, language } = useText()
  const own = agents.filter(({ builtIn }) => !builtIn).map(({ id }) => id)
  return (
    <Choice
      label={t('agent')}
      value={value}
      isReadOnly={isReadOnly}
      options={[...ROLE_NAMES, ...own].map((id) => ({
        value: id,
        label: agentName(id, { agents, language }),
      }))}
      onChange={(agent) => onChange(set(agent))}
    />
  )
}
