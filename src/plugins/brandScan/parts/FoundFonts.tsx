'use client'
import type { Visual } from '../../../core/brand/profile/visual'
import { useText } from '../text/useText'

/** Families of a scanned site. They are not loaded from anywhere: who has them sees them. */
export const FoundFonts = ({ fonts }: { fonts: NonNullable<Visual['fonts']> }) => {
  const { t } = useText()
  return (
    <span className="ts-scan-fonts">
      {fonts.map(({ family, role, weights, fallback }) => (
        <span className="ts-scan-font" key={`${family} ${role}`}>
          <span
            className="ts-scan-font__sample"
            style={{ fontFamily: stackOf(family, fallback) }}
            title={t('brandScan:fontNotHere')}
          >
            {t('brandScan:specimen')}
          </span>
          <span className="ts-scan__quiet">
            {[family, weights.join(', ')].filter(Boolean).join(' · ')}
          </span>
        </span>
      ))}
    </span>
  )
}

/** Names only: what a site wrote beside them is no CSS of ours. */
const stackOf = (family: string, fallback = ''): string => {
  const generic = /sans-serif|serif|monospace/.exec(fallback)?.[0] ?? 'sans-serif'
  return `"${family.replace(/[^\p{L}\p{N} -]/gu, '')}", ${generic}`
}
