'use client'
import type { ReactNode } from 'react'
import type { AgentTeam } from '../../../../core/api/agents'
import { useText } from '../../text/useText'
import { Entry } from '../../../parts/Entry'
import { NumberEntry } from '../parts/NumberEntry'
import type { StartSettings } from './useStart'

/** What a run is called, who writes, and what it may cost. */
export const MoreSettings = ({
  team,
  settings,
  onChange,
}: {
  team: AgentTeam
  settings: StartSettings
  onChange: (settings: StartSettings) => void
}): ReactNode => {
  const { t } = useText()
  const { budget } = team.definition
  const limit = (value: number | null, unit: string): string =>
    value === null ? t('noLimit') : t('teamLimit', { limit: `${value} ${unit}` })
  return (
    <details className="ts-start__more">
      <summary>{t('more')}</summary>
      <div>
        <Entry label={t('runTitle')} help={t('runTitleHelp')}>
          {(props) => (
            <input
              {...props}
              type="text"
              maxLength={160}
              placeholder={team.name}
              value={settings.title}
              onChange={({ target }) => onChange({ ...settings, title: target.value })}
            />
          )}
        </Entry>
        <NumberEntry
          label={t('budgetCost')}
          help={limit(budget.costUsd, 'USD')}
          min={0}
          step="any"
          value={settings.costUsd}
          onChange={(costUsd) => onChange({ ...settings, costUsd })}
        />
        <NumberEntry
          label={t('budgetTokens')}
          help={limit(budget.tokens, t('tokens'))}
          min={1}
          value={settings.tokens}
          onChange={(tokens) => onChange({ ...settings, tokens })}
        />
        <div className="ts-entry ts-entry__choices">
          <label>
            <input
              type="checkbox"
              checked={settings.isOffline}
              onChange={({ target }) => onChange({ ...settings, isOffline: target.checked })}
            />
            {t('offline')}
          </label>
          <small>{t('offlineHelp')}</small>
        </div>
      </div>
    </details>
  )
}
