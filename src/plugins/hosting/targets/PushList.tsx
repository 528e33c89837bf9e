'use client'
import { ConfirmationModal, useModal } from '@payloadcms/ui'
import { type ReactNode, useState } from 'react'
import type { Push } from '../../../core/api/targets'
import type { List } from '../../parts/useList'
import { Empty } from '../parts/Empty'
import { Lost } from '../parts/Lost'
import { MoreButton } from '../parts/MoreButton'
import { useAct } from '../parts/useAct'
import { useText } from '../text/useText'
import { type PushMove, PushItem } from './PushItem'

const MODAL = 'ts-remove-push'

/** What was sent to a target, newest first. */
export const PushList = ({
  pushes,
  mayPush,
}: {
  pushes: List<Push>
  mayPush: boolean
}): ReactNode => {
  const { t } = useText()
  const { act, isBusy } = useAct()
  const { openModal } = useModal()
  const [removing, setRemoving] = useState<string | null>(null)
  const move = async (id: string, what: PushMove): Promise<void> => {
    await act(`/pushes/${id}/${what}`, { body: {} })
    pushes.reload()
  }
  return (
    <section aria-labelledby="ts-pushes">
      <h2 id="ts-pushes">{t('pushes')}</h2>
      {pushes.isLost && <Lost onAgain={pushes.reload} />}
      {pushes.items?.length === 0 && (
        <Empty title={t('pushesNone')}>
          <p>{t('pushesNoneHelp')}</p>
        </Empty>
      )}
      {pushes.items && pushes.items.length > 0 && (
        <ol className="ts-pushes">
          {pushes.items.map((push) => (
            <PushItem
              isBusy={isBusy}
              key={push.id}
              mayPush={mayPush}
              onMove={(what) => {
                if (what === 'remove') {
                  setRemoving(push.id)
                  openModal(MODAL)
                } else void move(push.id, what)
              }}
              push={push}
            />
          ))}
        </ol>
      )}
      <MoreButton list={pushes} />
      <ConfirmationModal
        body={t('pushRemoveHelp')}
        confirmLabel={t('pushRemove')}
        heading={t('pushRemoveAsk')}
        modalSlug={MODAL}
        onConfirm={async () => {
          if (removing) await move(removing, 'remove')
        }}
      />
    </section>
  )
}
