'use client'
import type { ReactNode } from 'react'
import { useOperation } from '../parts/useOperation'
import { useText } from '../text/useText'

/** How the test of a connection goes, and what came of it. */
export const TestResult = ({ operationId }: { operationId: string }): ReactNode => {
  const { t } = useText()
  const operation = useOperation(operationId)
  const result = operation?.result as { ok: boolean; detail: string } | null | undefined
  const isOver = operation?.status === 'succeeded' || operation?.status === 'failed'
  const isGood = operation?.status === 'succeeded' && result?.ok === true
  const tone = isOver ? (isGood ? 'good' : 'bad') : 'plain'
  return (
    <div className={`ts-hosting__note ts-hosting__note--${tone}`} data-test={tone} role="status">
      <strong>{t(isOver ? (isGood ? 'testGood' : 'testFailed') : 'testWorking')}</strong>
      {isOver && <p>{operation.error?.message ?? result?.detail}</p>}
    </div>
  )
}
