'use client'
import type { BrandScan } from '../../../core/api/brands'
import type { ScanStep } from '../../../core/brand/scan/scanSteps'
import { problemKey } from '../lib/problemKey'
import { useText } from '../text/useText'
import { ScanSteps } from './ScanSteps'
import type { ScanWork } from './useScan'

/** What could not be read, by reason, and what was. */
export const ScanIssues = ({
  issues,
  operation,
}: Pick<BrandScan, 'issues'> & Pick<ScanWork, 'operation'>) => {
  const { t } = useText()
  const codes = [...new Set(issues.map(({ code }) => code))]
  const { steps = [] } = (operation?.result ?? {}) as { steps?: ScanStep[] }
  return (
    <>
      {codes.length > 0 && (
        <div className="ts-scan-issues">
          <h3>{t('brandScan:issues')}</h3>
          <ul>
            {codes.map((code) => (
              <li key={code}>
                {t(problemKey(code))}
                <ul>
                  {issues
                    .filter((issue) => issue.code === code && issue.url !== '')
                    .map(({ url }) => (
                      <li key={url}>{url}</li>
                    ))}
                </ul>
              </li>
            ))}
          </ul>
        </div>
      )}
      {steps.length > 0 && (
        <details className="ts-scan-more">
          <summary>{t('brandScan:whatWasRead')}</summary>
          <ScanSteps isOver steps={steps} />
        </details>
      )}
    </>
  )
}
