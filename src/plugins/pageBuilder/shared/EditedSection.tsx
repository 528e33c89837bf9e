'use client'
import type { ReactNode } from 'react'
import { useSaveState } from '../save/useSaver'
import { useText } from '../text/useText'
import { useBuilder } from '../view/BuilderContext'
import { SectionUsageList } from './SectionUsageList'

/** In the builder of a section itself: what becomes of its change, and which pages it reaches. */
export const EditedSection = (): ReactNode => {
  const { t } = useText()
  const { data, saver } = useBuilder()
  const { status, documentStatus } = useSaveState(saver)
  if (data.sectionKind === 'own')
    return (
      <div className="ts-builder-shared">
        <p className="ts-builder-shared__name">{t('builder:editedOwnTitle')}</p>
        <p>{t('builder:editedOwnNote')}</p>
      </div>
    )
  return (
    <div className="ts-builder-shared">
      <p>{t('builder:editedNote')}</p>
      <SectionUsageList id={data.id} revision={`${status} ${documentStatus}`} />
    </div>
  )
}
