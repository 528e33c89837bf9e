'use client'
import { Button } from '@payloadcms/ui'
import { useText } from '../text/useText'
import { Refused } from './Refused'
import { ScanSteps } from './ScanSteps'
import { stepKey } from './stepKey'
import type { ScanWork } from './useScan'

/** How far a scan is, with what it has found so far. */
export const ScanRunning = ({
  work: { operation, isLost, isBusy, refusal, cancel },
}: {
  work: ScanWork
}) => {
  const { t } = useText()
  const { percent, steps = [] } = operation?.progress ?? { percent: 0 }
  const current = steps.findLast(({ state }) => state === 'running')
  const text = current
    ? t(stepKey(current.id))
    : t(operation?.status === 'queued' ? 'brandScan:waiting' : 'brandScan:running')
  return (
    <section aria-busy="true" className="ts-scan-running">
      <div className="ts-scan-running__head">
        <p className="ts-scan-running__title" role="status">
          {text}
        </p>
        <Button
          buttonStyle="secondary"
          disabled={isBusy || !operation}
          margin={false}
          onClick={cancel}
        >
          {t(isBusy ? 'brandScan:cancelling' : 'brandScan:cancel')}
        </Button>
      </div>
      <div
        aria-label={t('brandScan:running')}
        aria-valuemax={100}
        aria-valuemin={0}
        aria-valuenow={percent}
        aria-valuetext={`${text}, ${percent} %`}
        className="ts-scan-bar"
        role="progressbar"
      >
        <div style={{ inlineSize: `${percent}%` }} />
      </div>
      <p className="ts-scan__quiet">{t(isLost ? 'brandScan:lost' : 'brandScan:keeps')}</p>
      <Refused refusal={refusal} />
      <ScanSteps steps={steps} />
    </section>
  )
}
