'use client'
import { Button } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import type { ScanSource } from '../lib/toScanBody'
import { useText } from '../text/useText'
import type { ScanSubject } from '../view/loadScan'
import { ScanDiff } from './ScanDiff'
import { ScanFailure } from './ScanFailure'
import { ScanForm } from './ScanForm'
import { ScanFound } from './ScanFound'
import { ScanRunning } from './ScanRunning'
import { useScan } from './useScan'

/** The form, the scan while it runs, and what came of it. */
export const ScanScreen = ({
  subject,
  scan,
  source: first,
}: {
  subject: ScanSubject
  scan: string | null
  /** What is offered to be read first. */
  source: ScanSource
}) => {
  const { t } = useText()
  const work = useScan(scan)
  const [source, setSource] = useState(first)
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(work.phase)
  useEffect(() => {
    if (shown.current !== work.phase) heading.current?.focus()
    shown.current = work.phase
  }, [work.phase])

  const { brand, running, mayScan } = subject
  const again = (next: ScanSource): void => {
    setSource(next)
    work.reset()
  }
  return (
    <>
      <header className="ts-scan__header">
        <h1 ref={heading} tabIndex={-1}>
          {t(brand ? 'brandScan:scanAgain' : 'brandScan:scan')}
        </h1>
        <p>{brand ? t('brandScan:introOf', { name: brand.name }) : t('brandScan:intro')}</p>
      </header>
      {work.phase === 'form' && running && (
        <div className="ts-scan-notice" role="status">
          <p>{t('brandScan:alreadyRunning')}</p>
          <Button buttonStyle="secondary" margin={false} onClick={() => work.show(running)}>
            {t('brandScan:show')}
          </Button>
        </div>
      )}
      {/* Kept while a scan runs: whoever comes back finds the answers as they were. */}
      <div hidden={work.phase !== 'form'}>
        {mayScan ? (
          <ScanForm setSource={setSource} source={source} subject={subject} work={work} />
        ) : (
          <p className="ts-scan-notice">{t('brandScan:denied')}</p>
        )}
      </div>
      {work.phase === 'running' && <ScanRunning work={work} />}
      {(work.phase === 'missing' || (work.phase === 'ended' && !work.result)) && (
        <ScanFailure again={again} work={work} />
      )}
      {work.phase === 'ended' &&
        work.result &&
        (work.result.scan.created ? (
          <ScanFound {...work.result} again={() => again('url')} work={work} />
        ) : (
          <ScanDiff {...work.result} again={() => again('url')} work={work} />
        ))}
    </>
  )
}
