'use client'
import { Gutter } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { Target } from '../../../core/api/targets'
import { useList } from '../../parts/useList'
import { Lost } from '../parts/Lost'
import { MoreButton } from '../parts/MoreButton'
import { ScreenHead } from '../parts/ScreenHead'
import { useMay } from '../parts/useMay'
import { useSites } from '../parts/useSites'
import { useTenantQuery } from '../parts/useTenantQuery'
import { useText } from '../text/useText'
import { KindGallery } from './KindGallery'
import { TargetTable } from './TargetTable'
import '../parts/hosting.css'
import './targets.css'

/** Instead of Payload's list: where releases go beside the built-in hosting, and where they could. */
export const TargetsScreen = (): ReactNode => {
  const { t } = useText()
  const may = useMay()
  const { nameOf } = useSites()
  const targets = useList<Target>(`/targets${useTenantQuery()}`)
  return (
    <Gutter className="ts-hosting">
      <ScreenHead about={<p>{t('targetsIntro')}</p>} title={t('targets')} />
      {targets.isLost && <Lost onAgain={targets.reload} />}
      {!targets.isLost && targets.items === null && (
        <p className="ts-hosting__help">{t('loading')}</p>
      )}
      {targets.items && targets.items.length > 0 && (
        <TargetTable nameOf={nameOf} targets={targets.items} />
      )}
      <MoreButton list={targets} />
      {may('create', 'deploy-targets') && targets.items && (
        <section aria-labelledby="ts-kinds">
          <h2 id="ts-kinds">{t(targets.items.length > 0 ? 'addTarget' : 'chooseKind')}</h2>
          <p className="ts-hosting__help">{t('chooseKindHelp')}</p>
          <KindGallery />
        </section>
      )}
    </Gutter>
  )
}
