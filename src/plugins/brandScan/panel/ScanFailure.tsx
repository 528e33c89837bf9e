'use client'
import { Button } from '@payloadcms/ui'
import type { ScanSource } from '../lib/toScanBody'
import { problemKey } from '../lib/problemKey'
import { useAddresses } from '../lib/useAddresses'
import { useText } from '../text/useText'
import { ScanSteps } from './ScanSteps'
import type { ScanWork } from './useScan'

/** A scan without a result: why, how far it came, and what can be done instead. */
export const ScanFailure = ({
  work: { phase, operation },
  again,
}: {
  work: ScanWork
  again: (source: ScanSource) => void
}) => {
  const { t } = useText()
  const { admin } = useAddresses()
  const isCancelled = operation?.status === 'cancelled'
  const { steps = [] } = operation?.progress ?? {}
  return (
    <section className="ts-scan-failure" role={isCancelled ? 'status' : 'alert'}>
      <h2>
        {t(
          isCancelled
            ? 'brandScan:cancelled'
            : phase === 'missing'
              ? 'brandScan:gone'
              : 'brandScan:failed',
        )}
      </h2>
      {operation?.error && (
        <p>{t(problemKey(operation.error.code, operation.error.issues?.[0]?.pointer))}</p>
      )}
      <div className="ts-scan__buttons">
        <Button margin={false} onClick={() => again('url')}>
          {t(isCancelled || phase === 'missing' ? 'brandScan:anotherScan' : 'brandScan:tryAgain')}
        </Button>
        {operation?.error && (
          <>
            <Button buttonStyle="secondary" margin={false} onClick={() => again('html')}>
              {t('brandScan:useHtml')}
            </Button>
            <Button
              buttonStyle="secondary"
              el="link"
              margin={false}
              to={admin('/collections/brand-profiles/create')}
            >
              {t('brandScan:byHand')}
            </Button>
          </>
        )}
      </div>
      {steps.length > 0 && <ScanSteps isOver steps={steps} />}
    </section>
  )
}
