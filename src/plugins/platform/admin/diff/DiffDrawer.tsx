'use client'
import { Drawer, useModal } from '@payloadcms/ui'
import { type ReactNode, useCallback, useState } from 'react'
import { Choice } from '../../../parts/Choice'
import { formatMoment } from '../lib/formatMoment'
import { useText } from '../text/useText'
import type { ReleaseEntry } from '../types'
import { DiffView } from './DiffView'
import { useDiff } from './useDiff'

const SLUG = 'tausestack-diff'

type Shown = {
  releaseId: string
  /** Those it can be compared with. */
  others: readonly ReleaseEntry[]
  timeZone: string
  /** Origin of the environment. */
  url: string
}

/** The drawer that shows what differs between two deployments; place `drawer` once in the screen. */
export const useDiffDrawer = (): { show: (shown: Shown) => void; drawer: ReactNode } => {
  const { t } = useText()
  const { openModal } = useModal()
  const [shown, setShown] = useState<Shown | null>(null)
  const show = useCallback(
    (wanted: Shown) => {
      setShown(wanted)
      openModal(SLUG)
    },
    [openModal],
  )
  const drawer = shown && (
    <Drawer slug={SLUG} title={t('tausestack:diffTitle')}>
      <Comparison key={shown.releaseId} {...shown} />
    </Drawer>
  )
  return { show, drawer }
}

const Comparison = ({ releaseId, others, timeZone, url }: Shown): ReactNode => {
  const { t, language } = useText()
  const [against, setAgainst] = useState('')
  const state = useDiff({ releaseId, against: against || undefined })
  return (
    <div className="ts-diff-drawer">
      <Choice
        empty={t('tausestack:compareBefore')}
        label={t('tausestack:compareWith')}
        onChange={setAgainst}
        options={others.map(({ id, activatedAt, startedAt, live }) => ({
          value: id,
          label: [
            formatMoment({ moment: activatedAt ?? startedAt, timeZone, language }),
            live && t('tausestack:live'),
          ]
            .filter(Boolean)
            .join(' · '),
        }))}
        value={against}
      />
      <DiffView state={state} url={url} />
    </div>
  )
}
