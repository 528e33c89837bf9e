'use client'
import type { ScanSource } from '../lib/toScanBody'
import type { TextKey } from '../text/keys'
import { useText } from '../text/useText'

const SOURCES: readonly { source: ScanSource; label: TextKey }[] = [
  { source: 'url', label: 'brandScan:sourceUrl' },
  { source: 'html', label: 'brandScan:sourceHtml' },
  { source: 'text', label: 'brandScan:sourceText' },
  { source: 'logo', label: 'brandScan:sourceLogo' },
]

/** What the scan reads first of all. */
export const SourceChoice = ({
  source,
  onChange,
}: {
  source: ScanSource
  onChange: (source: ScanSource) => void
}) => {
  const { t } = useText()
  return (
    <fieldset className="ts-scan-sources">
      <legend>{t('brandScan:source')}</legend>
      <div>
        {SOURCES.map((one) => (
          <label key={one.source}>
            <input
              checked={one.source === source}
              name="scan-source"
              onChange={() => onChange(one.source)}
              type="radio"
              value={one.source}
            />
            <span>{t(one.label)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
