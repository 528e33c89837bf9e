'use client'
import type { ReactNode } from 'react'
import type { AgentTeam } from '../../../../core/api/agents'
import { useText } from '../../text/useText'
import { Entry } from '../../../parts/Entry'
import type { TeamDraft } from './draftHistory'

/** What a team is called and does, and what can be done with it. */
export const TeamHead = ({
  stored,
  draft,
  mayWrite,
  onChange,
  children,
}: {
  stored: AgentTeam | null
  draft: TeamDraft
  mayWrite: boolean
  onChange: (words: { name: string } | { description: string }) => void
  /** The buttons. */
  children: ReactNode
}): ReactNode => {
  const { t } = useText()
  const about = stored?.builtIn
    ? t(mayWrite ? 'builtInNote' : 'builtIn')
    : stored && t('version', { version: stored.version })
  return (
    <header className="ts-agents__header">
      <div className="ts-team__words">
        <h1>{draft.name || t('newTeam')}</h1>
        {stored?.builtIn ? (
          <p>{draft.description}</p>
        ) : (
          <>
            <Entry label={t('name')} isRequired>
              {(props) => (
                <input
                  {...props}
                  type="text"
                  required
                  maxLength={120}
                  readOnly={!mayWrite}
                  value={draft.name}
                  onChange={({ target }) => onChange({ name: target.value })}
                />
              )}
            </Entry>
            <Entry label={t('description')}>
              {(props) => (
                <input
                  {...props}
                  type="text"
                  maxLength={1000}
                  readOnly={!mayWrite}
                  value={draft.description}
                  onChange={({ target }) => onChange({ description: target.value })}
                />
              )}
            </Entry>
          </>
        )}
        {about && <p>{about}</p>}
      </div>
      <div className="ts-agents__actions">{children}</div>
    </header>
  )
}
