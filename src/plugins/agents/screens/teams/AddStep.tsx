'use client'
import { Button } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'
import { hasRoomInside, type StepTarget } from '../../../../core/workflow/edit/insertStep'
import type { TeamStep } from '../../../../core/workflow/step'
import { STEP_TYPES, type StepType } from '../../../../core/workflow/stepTypes'
import { useText } from '../../text/useText'
import { Choice } from '../../../parts/Choice'

/** Adds a step: behind the one that is chosen, inside it, or beside all others. */
export const AddStep = ({
  selected,
  onAdd,
}: {
  selected: TeamStep | null
  onAdd: (type: StepType, at: StepTarget) => void
}): ReactNode => {
  const { t } = useText()
  const [type, setType] = useState<StepType>('agent')
  return (
    <div className="ts-add-step">
      <Choice
        label={t('addStep')}
        value={type}
        options={STEP_TYPES.map((value) => ({ value, label: t(`type_${value}`) }))}
        onChange={(value) => setType(value as StepType)}
      />
      <div className="ts-agents__actions">
        {selected && (
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            onClick={() => onAdd(type, { after: selected.id })}
          >
            {t('addAfter')}
          </Button>
        )}
        {selected && hasRoomInside(selected) && (
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            onClick={() => onAdd(type, { inside: selected.id })}
          >
            {t('addInside')}
          </Button>
        )}
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          onClick={() => onAdd(type, 'end')}
        >
          {t('addBeside')}
        </Button>
      </div>
    </div>
  )
}
