'use client'
import { Pill } from '@payloadcms/ui'
import type { Origin } from '../../../core/brand/profile/provenance'
import type { TextKey } from '../text/keys'
import { useText } from '../text/useText'

const SOURCES: Record<Origin['source'], { label: TextKey; help: TextKey }> = {
  declared: { label: 'brandScan:sourceDeclared', help: 'brandScan:sourceDeclaredHelp' },
  measured: { label: 'brandScan:sourceMeasured', help: 'brandScan:sourceMeasuredHelp' },
  inferred: { label: 'brandScan:sourceInferred', help: 'brandScan:sourceInferredHelp' },
  human: { label: 'brandScan:sourceHuman', help: 'brandScan:sourceHumanHelp' },
}

/** Where a value comes from, how sure that is, and the words that it was taken from. */
export const Evidence = ({ source, confidence, evidenceUrl, snippet }: Omit<Origin, 'locked'>) => {
  const { t } = useText()
  const isLink = evidenceUrl !== null && /^https?:\/\//.test(evidenceUrl)
  return (
    <div className="ts-scan-evidence">
      <span title={t(SOURCES[source].help)}>
        <Pill size="small">{t(SOURCES[source].label)}</Pill>
      </span>
      <span className="ts-scan__quiet">
        {t('brandScan:confidence', { percent: Math.round(confidence * 100) })}
      </span>
      <details>
        <summary>{t('brandScan:evidence')}</summary>
        {isLink ? (
          <a href={evidenceUrl} rel="noopener noreferrer" target="_blank">
            {evidenceUrl}
          </a>
        ) : (
          <span>{evidenceUrl?.replace(/^file:\/\/\//, '') ?? t('brandScan:noEvidence')}</span>
        )}
        {snippet && <code>{snippet}</code>}
      </details>
    </div>
  )
}
