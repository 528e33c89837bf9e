'use client'
import { Gutter, useDocumentInfo, useStepNav } from '@payloadcms/ui'
import { useEffect, type ReactNode } from 'react'
import { useText } from '../../text/useText'
import { NEW_TEAM, teamsPath } from '../parts/paths'
import { useAddress } from '../../../parts/useAddress'
import { TeamScreen } from './TeamScreen'

/** Instead of Payload's form of a team: its screen. */
export const TeamDocument = (): ReactNode => {
  const { t } = useText()
  const { id } = useDocumentInfo()
  const address = useAddress()
  const { setStepNav } = useStepNav()
  const url = address(teamsPath)
  const [teams, team] = [t('teams'), t('team')]
  useEffect(
    () => setStepNav([{ label: teams, url }, { label: team }]),
    [setStepNav, teams, team, url],
  )
  return (
    <Gutter className="ts-agents">
      <TeamScreen teamId={id === undefined || id === null ? NEW_TEAM : String(id)} />
    </Gutter>
  )
}
