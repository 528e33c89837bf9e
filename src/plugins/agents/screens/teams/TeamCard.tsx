'use client'
import { Button, Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { AgentTeam } from '../../../../core/api/agents'
import { withDescendants } from '../../../../core/workflow/childrenOf'
import { outcomesOf } from '../../../../core/workflow/outcomesOf'
import { useText } from '../../text/useText'
import { MiniGraph } from '../graph/MiniGraph'
import { startPath, teamPath } from '../parts/paths'
import { useAddress } from '../../../parts/useAddress'

/** A team: its graph, what it does, what it needs to be told and what it leaves behind. */
export const TeamCard = ({ team, mayStart }: { team: AgentTeam; mayStart: boolean }): ReactNode => {
  const { t, language } = useText()
  const address = useAddress()
  const { steps, brief } = team.definition
  const needs = brief.filter(({ required }) => required).map(({ label }) => label[language])
  const leaves = outcomesOf(steps).map((outcome) => t(`outcome_${outcome}`))
  return (
    <article className="ts-team-card" data-team={team.id}>
      <div className="ts-team-card__picture">
        <MiniGraph steps={steps} />
      </div>
      <div className="ts-team-card__words">
        <h3>
          <Link href={address(teamPath(team.id))} prefetch={false}>
            {team.name}
          </Link>
        </h3>
        <p>{team.description}</p>
        <dl>
          <div>
            <dt>{t('needs')}</dt>
            <dd>{needs.length > 0 ? needs.join(' · ') : t('needsNothing')}</dd>
          </div>
          <div>
            <dt>{t('leaves')}</dt>
            <dd>{leaves.length > 0 ? leaves.join(' · ') : t('leavesRecord')}</dd>
          </div>
        </dl>
        <div className="ts-team-card__foot">
          <small>
            {t('stepCount', { count: steps.flatMap(withDescendants).length })}
            {team.builtIn ? '' : ` · ${t('version', { version: team.version })}`}
          </small>
          {mayStart && (
            <Button
              el="link"
              to={address(startPath(team.id))}
              size="small"
              margin={false}
              aria-label={t('startOf', { name: team.name })}
            >
              {t('start')}
            </Button>
          )}
        </div>
      </div>
    </article>
  )
}
