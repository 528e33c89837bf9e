'use client'
import { Button } from '@payloadcms/ui'
import { type ReactNode, useState } from 'react'
import type { Environment } from '../../../../core/release/types'
import { Choice } from '../../../parts/Choice'
import { useDeployActions } from '../deploy/useDeployActions'
import { DiffView } from '../diff/DiffView'
import { useDiff } from '../diff/useDiff'
import { ENVIRONMENT_TEXT } from '../lib/environmentText'
import { useText } from '../text/useText'
import { nextEnvironment } from './nextEnvironment'
import type { PromoteRequest } from './PromoteDrawer'

export type Promotion = { releaseId: string; operationId: string; environment: Environment }

/** Where a release is taken over to, and what that changes there. */
export const Promote = ({
  request: { releaseId, from, environments },
  onPromoted,
  onClose,
}: {
  request: PromoteRequest
  onPromoted: (promotion: Promotion) => void
  onClose: () => void
}): ReactNode => {
  const { t } = useText()
  const { promote } = useDeployActions()
  const [to, setTo] = useState<Environment>(nextEnvironment(from))
  const [isBusy, setIsBusy] = useState(false)
  const target = environments.find(({ environment }) => environment === to)
  const name = t(ENVIRONMENT_TEXT[to])
  const begin = async (): Promise<void> => {
    setIsBusy(true)
    const started = await promote(releaseId, to)
    setIsBusy(false)
    if (started)
      onPromoted({ releaseId: started.id, operationId: started.operationId, environment: to })
  }
  return (
    <div className="ts-diff-drawer">
      <p className="ts-promote__help">{t('tausestack:promoteHelp')}</p>
      <Choice
        label={t('tausestack:promoteTo')}
        onChange={(value) => setTo(value as Environment)}
        options={environments
          .filter(({ environment }) => environment !== from)
          .map(({ environment }) => ({
            value: environment,
            label: t(ENVIRONMENT_TEXT[environment]),
          }))}
        value={to}
      />
      {target?.live ? (
        <Difference against={target.live.releaseId} releaseId={releaseId} url={target.url} />
      ) : (
        <p className="ts-promote__help">{t('tausestack:liveNothing')}</p>
      )}
      <div className="ts-promote__actions">
        <Button disabled={isBusy} margin={false} onClick={() => void begin()}>
          {t('tausestack:promoteDo', { environment: name })}
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={onClose}>
          {t('tausestack:close')}
        </Button>
      </div>
    </div>
  )
}

const Difference = (props: { releaseId: string; against: string; url: string }): ReactNode => (
  <DiffView state={useDiff(props)} url={props.url} />
)
