'use client'
import { Button, ConfirmationModal, toast, useModal } from '@payloadcms/ui'
import { type ReactNode } from 'react'
import { type TextKey, useText } from '../text/useText'
import { useSelectedTenant } from '../../parts/useSelectedTenant'
import type { Schedules } from './useSchedules'

type Scope = 'tenant' | 'platform'

const SCOPES: Record<Scope, { button: TextKey; ask: TextKey; stopped: TextKey }> = {
  tenant: { button: 'killTenant', ask: 'killDialogTenant', stopped: 'stoppedTenant' },
  platform: { button: 'killPlatform', ask: 'killDialogPlatform', stopped: 'stoppedPlatform' },
}

/** Stops all schedules of the tenant, or of the platform; says so while they are. */
export const KillSwitch = ({ work }: { work: Schedules }): ReactNode => {
  const { t } = useText()
  const { openModal } = useModal()
  const tenantId = useSelectedTenant()
  const { switches } = work
  if (!switches) return null
  const turn = async (scope: Scope, stopped: boolean): Promise<void> => {
    const refusal = await work.switchAll(scope, stopped)
    if (refusal) toast.error(refusal)
  }
  const scopes: Scope[] = tenantId ? ['tenant', 'platform'] : ['platform']
  return (
    <>
      {scopes.map((scope) => {
        const isOn = switches[scope] === true
        const may = switches.may[scope]
        const { button, ask, stopped } = SCOPES[scope]
        const slug = `ts-kill-${scope}`
        if (isOn)
          return (
            <div key={scope} className="ts-schedules__stopped" role="status">
              <p>
                <strong>{t(stopped)}</strong> {t('stoppedHelp')}
              </p>
              {may && (
                <Button
                  buttonStyle="secondary"
                  size="small"
                  margin={false}
                  onClick={() => void turn(scope, false)}
                >
                  {t('resumeAll')}
                </Button>
              )}
            </div>
          )
        if (!may) return null
        return (
          <span key={scope}>
            <Button
              buttonStyle="secondary"
              margin={false}
              size="medium"
              onClick={() => openModal(slug)}
            >
              {t(button)}
            </Button>
            <ConfirmationModal
              modalSlug={slug}
              heading={t(button).replace(/\s*…$/, '')}
              body={t(ask)}
              confirmLabel={t('stop')}
              cancelLabel={t('stopCancel')}
              onConfirm={() => turn(scope, true)}
            />
          </span>
        )
      })}
    </>
  )
}
