'use client'
import { Gutter, useDocumentInfo, useStepNav } from '@payloadcms/ui'
import { useEffect, type ReactNode } from 'react'
import { useText } from '../../text/useText'
import { Lost } from '../parts/Lost'
import { runsPath } from '../parts/paths'
import { useAddress } from '../../../parts/useAddress'
import { RunScreen } from './RunScreen'
import { useRun } from './useRun'
import '../parts/agents.css'
import './runs.css'

/** Instead of Payload's form of a run: the run as it goes on. */
export const RunDocument = (): ReactNode => {
  const { id } = useDocumentInfo()
  return (
    <Gutter className="ts-agents">
      {id !== undefined && id !== null && <Run key={id} id={String(id)} />}
    </Gutter>
  )
}

const Run = ({ id }: { id: string }): ReactNode => {
  const { t } = useText()
  const address = useAddress()
  const { setStepNav } = useStepNav()
  const { run, isLost, message, again } = useRun(id)
  const url = address(runsPath)
  // A title would not fit on a telephone.
  const [runs, one] = [t('runs'), t('colRun')]
  useEffect(() => setStepNav([{ label: runs, url }, { label: one }]), [setStepNav, runs, one, url])
  if (!run)
    return isLost ? (
      <Lost message={message} onAgain={again} />
    ) : (
      <p className="ts-agents__help">{t('loading')}</p>
    )
  return (
    <>
      {isLost && (
        <p className="ts-agents__notice" role="alert">
          {t('stale')}
        </p>
      )}
      <RunScreen run={run} onChanged={again} />
    </>
  )
}
