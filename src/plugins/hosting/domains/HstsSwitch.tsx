'use client'
import { ConfirmationModal, useModal } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { Domain } from '../../../core/api/domains'
import { Check } from '../parts/Check'
import { useText } from '../text/useText'

const MODAL = 'ts-hsts'

/** Switches HSTS; on only after the warning, as browsers do not forget it. */
export const HstsSwitch = ({
  domain: { hsts, unicode },
  isBusy,
  onChange,
}: {
  domain: Domain
  isBusy: boolean
  onChange: (isOn: boolean) => Promise<void>
}): ReactNode => {
  const { t } = useText()
  const { openModal } = useModal()
  return (
    <div className="ts-hosting__switch">
      <Check
        help={t('hstsHelp')}
        isOn={hsts}
        isReadOnly={isBusy}
        label={t('hsts')}
        onChange={(isOn) => {
          if (isOn) openModal(MODAL)
          else void onChange(false)
        }}
      />
      <ConfirmationModal
        body={t('hstsWarning', { host: unicode })}
        confirmLabel={t('hstsOn')}
        heading={t('hstsAsk')}
        modalSlug={MODAL}
        onConfirm={() => onChange(true)}
      />
    </div>
  )
}
