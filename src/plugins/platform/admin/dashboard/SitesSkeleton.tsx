'use client'
import { ShimmerEffect } from '@payloadcms/ui'
import { useText } from '../text/useText'
import './dashboard.css'

const CARDS = ['first', 'second', 'third']

export const SitesSkeleton = () => {
  const { t } = useText()
  return (
    <div aria-busy="true" aria-label={t('tausestack:loading')} className="ts-sites">
      <ShimmerEffect height="2.5rem" width="12rem" />
      <div className="ts-sites__grid">
        {CARDS.map((card) => (
          <ShimmerEffect height="24rem" key={card} />
        ))}
      </div>
    </div>
  )
}
