'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { BrandProfile, BrandScan } from '../../../core/api/brands'
import { useAddresses } from '../lib/useAddresses'
import { useText } from '../text/useText'
import { DiffPart } from './DiffPart'
import { ScanIssues } from './ScanIssues'
import { useApply } from './useApply'
import type { ScanWork } from './useScan'

/** A second scan beside the profile: what would change, with a choice for each value. */
export const ScanDiff = ({
  scan,
  brand,
  work,
  again,
}: {
  scan: BrandScan
  brand: BrandProfile
  work: ScanWork
  again: () => void
}) => {
  const { t } = useText()
  const { admin } = useAddresses()
  const { changes, gone, confirmed } = scan
  const free = changes.filter(({ kept }) => kept === null)
  const [chosen, setChosen] = useState(() => new Set(free.map(({ path }) => path)))
  const { isBusy, applied, isUndone, problem, undoProblem, apply, undo } = useApply({
    scan,
    brand,
    work,
  })
  const ofChanges = free.map(({ path }) => path).filter((path) => chosen.has(path))
  const ofGone = gone.map(({ path }) => path).filter((path) => chosen.has(path))
  const count = ofChanges.length + ofGone.length
  const toggle = (path: string): void =>
    setChosen((old) => {
      const next = new Set(old)
      if (!next.delete(path)) next.add(path)
      return next
    })
  const profile = (
    <Button
      buttonStyle="secondary"
      el="link"
      margin={false}
      to={admin(`/collections/brand-profiles/${encodeURIComponent(brand.id)}`)}
    >
      {t('brandScan:openProfile')}
    </Button>
  )
  const hasChoice = free.length + gone.length > 0
  return (
    <section className="ts-scan-result">
      {applied !== null && (
        <div className="ts-scan-notice ts-scan-notice--good" role="status">
          <div>
            <h2>{t('brandScan:appliedTitle')}</h2>
            <p>{t('brandScan:appliedText', { count: applied })}</p>
            {undoProblem && (
              <p className="ts-scan-refused" role="alert">
                {t(undoProblem)}
              </p>
            )}
          </div>
          <div className="ts-scan__buttons">
            {undo && (
              <Button buttonStyle="secondary" disabled={isBusy} margin={false} onClick={undo}>
                {t(isBusy ? 'brandScan:undoing' : 'brandScan:undo')}
              </Button>
            )}
          </div>
        </div>
      )}
      {isUndone && (
        <p className="ts-scan-notice" role="status">
          {t('brandScan:undone')}
        </p>
      )}
      <div className="ts-scan-result__head">
        <h2>{t('brandScan:diffTitle', { name: brand.name })}</h2>
        <p>
          {hasChoice
            ? t('brandScan:diffText')
            : changes.length === 0
              ? t('brandScan:diffNone', { count: confirmed.length })
              : t('brandScan:confirmed', { count: confirmed.length })}
        </p>
      </div>
      <ScanIssues issues={scan.issues} operation={work.operation} />
      {hasChoice && (
        <div className="ts-scan__buttons">
          <Button
            buttonStyle="secondary"
            margin={false}
            onClick={() => setChosen(new Set(free.map(({ path }) => path)))}
            size="small"
          >
            {t('brandScan:all')}
          </Button>
          <Button
            buttonStyle="secondary"
            margin={false}
            onClick={() => setChosen(new Set())}
            size="small"
          >
            {t('brandScan:none')}
          </Button>
        </div>
      )}
      <DiffPart
        chosen={chosen}
        entries={free.filter(({ from }) => from !== null)}
        kind="changed"
        toggle={toggle}
      />
      <DiffPart
        chosen={chosen}
        entries={free.filter(({ from }) => from === null)}
        kind="added"
        toggle={toggle}
      />
      <DiffPart chosen={chosen} entries={gone} kind="disappeared" toggle={toggle} />
      <DiffPart entries={changes.filter(({ kept }) => kept !== null)} kind="kept" />
      {hasChoice && confirmed.length > 0 && (
        <p className="ts-scan__quiet">{t('brandScan:confirmed', { count: confirmed.length })}</p>
      )}
      <div aria-live="assertive">{problem && <p className="ts-scan-refused">{t(problem)}</p>}</div>
      <div className="ts-scan__buttons ts-scan-result__apply">
        {hasChoice && (
          <Button
            disabled={count === 0 || isBusy}
            margin={false}
            onClick={() => apply({ paths: ofChanges, remove: ofGone })}
            size="large"
          >
            {isBusy
              ? t('brandScan:applying')
              : count === 0
                ? t('brandScan:applyNone')
                : count === 1
                  ? t('brandScan:applyOne')
                  : t('brandScan:apply', { count })}
          </Button>
        )}
        {profile}
        <Button buttonStyle="secondary" margin={false} onClick={again}>
          {t('brandScan:anotherScan')}
        </Button>
      </div>
    </section>
  )
}
