'use client'
import { Button, useAuth } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { actorOf } from '../../../../core/tenancy/actorOf'
import { canDo } from '../../../../core/tenancy/permissions'
import { useText } from '../../text/useText'
import { approvalsPath, CAMPAIGN, startPath, teamsPath } from '../parts/paths'
import { useAddress } from '../../../parts/useAddress'
import { usePendingCount } from '../parts/usePendingCount'
import '../parts/agents.css'
import './campaignCard.css'

/** On the dashboard: the way to a campaign, to all teams, and to what waits for a decision. */
export const CampaignCard = (): ReactNode => {
  const { t } = useText()
  const { user } = useAuth()
  const address = useAddress()
  const count = usePendingCount()
  const grant = canDo({ actor: actorOf(user), collection: 'agent-runs', operation: 'generate' })
  if (grant === 'none' && count === 0) return null
  return (
    <section className="ts-campaign" aria-labelledby="ts-campaign">
      <div>
        <h2 id="ts-campaign">{t('cardTitle')}</h2>
        <p>{t('cardText')}</p>
      </div>
      <div className="ts-agents__actions">
        {count > 0 && (
          <Button el="link" to={address(approvalsPath)} margin={false}>
            {t('waitingCount', { count })}
          </Button>
        )}
        {grant !== 'none' && (
          <Button
            el="link"
            to={address(startPath(CAMPAIGN))}
            buttonStyle={count > 0 ? 'secondary' : 'primary'}
            margin={false}
          >
            {t('startCampaign')}
          </Button>
        )}
        <Button el="link" to={address(teamsPath)} buttonStyle="secondary" margin={false}>
          {t('teams')}
        </Button>
      </div>
    </section>
  )
}
