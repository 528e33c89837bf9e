'use client'
import type { ReactNode } from 'react'
import { ROLE_NAMES, ROLES } from '../../../../core/agents/roles'
import { useText } from '../../text/useText'
import { toolName } from '../teams/names'
import '../parts/agents.css'
import './builtInAgents.css'

/** Above the list of one's own agents: those of the house, what each is for and may use. */
export const BuiltInAgents = (): ReactNode => {
  const { t, language } = useText()
  return (
    <section className="ts-roles" aria-labelledby="ts-roles">
      <h2 id="ts-roles">{t('agentsBuilt')}</h2>
      <ul>
        {ROLE_NAMES.map((name) => {
          const { label, goal, tools } = ROLES[name]
          return (
            <li key={name}>
              <h3>{label[language]}</h3>
              <p>{goal[language]}</p>
              <small>{tools.map((tool) => toolName(tool, language)).join(' · ')}</small>
            </li>
          )
        })}
      </ul>
      <h2>{t('agentsOwn')}</h2>
    </section>
  )
}
