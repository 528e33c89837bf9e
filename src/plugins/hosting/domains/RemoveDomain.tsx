'use client'
import { Button, ConfirmationModal, useModal } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import type { Domain } from '../../../core/api/domains'
import { useAddress } from '../../parts/useAddress'
import { useAct } from '../parts/useAct'
import { useText } from '../text/useText'
import { domainsPath } from './paths'

const MODAL = 'ts-remove-domain'

/** Removes a domain, once it is said what that means. */
export const RemoveDomain = ({ domain: { id, unicode } }: { domain: Domain }): ReactNode => {
  const { t } = useText()
  const router = useRouter()
  const address = useAddress()
  const { openModal } = useModal()
  const { act } = useAct()
  const remove = async (): Promise<void> => {
    if (await act(`/domains/${id}`, { method: 'DELETE', done: t('removed') }))
      router.replace(address(domainsPath))
  }
  return (
    <div className="ts-hosting__actions">
      <Button buttonStyle="secondary" margin={false} onClick={() => openModal(MODAL)}>
        {t('removeDomain')}
      </Button>
      <ConfirmationModal
        body={t('removeDomainHelp')}
        confirmLabel={t('removeDomain')}
        heading={t('removeDomainAsk', { host: unicode })}
        modalSlug={MODAL}
        onConfirm={remove}
      />
    </div>
  )
}
