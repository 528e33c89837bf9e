'use client'
import { Button, ConfirmationModal, useModal } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import type { Target } from '../../../core/api/targets'
import { useAddress } from '../../parts/useAddress'
import { useAct } from '../parts/useAct'
import { useText } from '../text/useText'
import { targetsPath } from './paths'

const MODAL = 'ts-remove-target'

/** Removes a target, once it is said for sure: its token cannot be had back. */
export const RemoveTarget = ({ target }: { target: Target }): ReactNode => {
  const { t } = useText()
  const router = useRouter()
  const address = useAddress()
  const { openModal } = useModal()
  const { act } = useAct()
  const remove = async (): Promise<void> => {
    const gone = await act(`/targets/${target.id}`, { method: 'DELETE', done: t('removed') })
    if (gone) router.replace(address(targetsPath))
  }
  return (
    <div className="ts-hosting__actions">
      <Button buttonStyle="secondary" margin={false} onClick={() => openModal(MODAL)}>
        {t('removeTarget')}
      </Button>
      <ConfirmationModal
        body={t('removeTargetHelp')}
        confirmLabel={t('removeTarget')}
        heading={t('removeTargetAsk', { name: target.name })}
        modalSlug={MODAL}
        onConfirm={remove}
      />
    </div>
  )
}
