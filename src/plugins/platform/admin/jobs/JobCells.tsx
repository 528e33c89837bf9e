'use client'
import { DefaultCell, useAuth } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import type { DefaultCellComponentProps } from 'payload'
import { actorOf } from '../../../../core/tenancy/actorOf'
import { mayControlJob } from '../../../../core/tenancy/mayControlJob'
import type { JobDocument } from '../../../../jobs/types'
import { useText } from '../text/useText'
import { JobButtons } from './JobButtons'
import { JobProgress } from './JobProgress'
import { JobStatePill } from './JobStatePill'
import { KIND_TEXTS } from './kindTexts'
import './jobs.css'

/** What is done, in words. */
export const JobKindCell = (props: DefaultCellComponentProps) => {
  const { t } = useText()
  const kind = String(props.cellData ?? '')
  const text = KIND_TEXTS[kind]
  return <DefaultCell {...props} cellData={text ? t(text) : kind} />
}

/** The state in the list, with a button for what may be done about it. */
export const JobStateCell = ({ rowData }: DefaultCellComponentProps) => {
  const job = rowData as JobDocument
  const { user } = useAuth()
  const router = useRouter()
  const mayControl = mayControlJob({ actor: actorOf(user), job })
  return (
    <span className="ts-job__state">
      <JobStatePill state={job.state} />
      <JobButtons
        cancelling={job.state === 'running' && Boolean(job.cancelRequestedAt)}
        id={String(job.id)}
        mayCancel={mayControl && ['queued', 'running', 'suspended'].includes(job.state)}
        mayRetry={mayControl && job.state === 'failed'}
        onDone={() => router.refresh()}
      />
    </span>
  )
}

export const JobProgressCell = ({ cellData, rowData }: DefaultCellComponentProps) => {
  const { state } = rowData as JobDocument
  const progress = cellData as JobDocument['progress']
  if (!progress || !['queued', 'running'].includes(state)) return <span>–</span>
  return <JobProgress progress={progress} />
}

export const JobErrorCell = ({ cellData }: DefaultCellComponentProps) => {
  const message = (cellData as JobDocument['error'])?.message
  return message ? (
    <span className="ts-job__error" title={message}>
      {message}
    </span>
  ) : (
    <span>–</span>
  )
}
