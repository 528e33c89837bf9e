'use client'
import { Button, Drawer, useModal } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { Environment } from '../../../../core/release/types'
import { useText } from '../text/useText'
import { AccessForm } from './AccessForm'
import { AccessLink } from './AccessLink'
import './access.css'

const SLUG = 'tausestack-access'

export type AccessProps = {
  siteId: string
  environment: Environment
  timeZone: string
}

/** Whether visitors of an environment are asked for a password, and the way to change that. */
export const EnvironmentAccess = ({
  isProtected,
  mayManage,
  ...of
}: AccessProps & { isProtected: boolean; mayManage: boolean }): ReactNode => {
  const { t } = useText()
  const { openModal, closeModal } = useModal()
  return (
    <p className="ts-access">
      {t(isProtected ? 'tausestack:accessProtected' : 'tausestack:accessEveryone')}
      {mayManage && (
        <>
          {' '}
          <Button
            buttonStyle="none"
            className="ts-access__change"
            margin={false}
            onClick={() => openModal(SLUG)}
          >
            {t('tausestack:accessChange')}
            <span className="ts-hidden">: {t('tausestack:accessTitle')}</span>
          </Button>
          <Drawer slug={SLUG} title={t('tausestack:accessTitle')}>
            <div className="ts-access__drawer">
              <AccessForm {...of} onSaved={() => closeModal(SLUG)} />
              {isProtected && <AccessLink {...of} />}
            </div>
          </Drawer>
        </>
      )}
    </p>
  )
}
