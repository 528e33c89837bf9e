'use client'
import { useCallback, useRef } from 'react'
import { newKey } from '../../../core/api/newKey'
import { useBuilder } from '../view/BuilderContext'
import { AiError } from './AiError'
import { callAi } from './callAi'
import type { AiData } from './types'

export type AskAi = <Answer>(ask: {
  operation: string
  body: Record<string, unknown>
  signal: AbortSignal
}) => Promise<Answer>

/**
 * Asks the API for this document. What is asked again after the connection broke off keeps its key, so
 * that a model is not paid twice; what was answered, also with a refusal, gets another.
 */
export const useAiCalls = (ai: AiData): AskAi => {
  const { data } = useBuilder()
  const keys = useRef(new Map<string, string>())
  const { collection, id } = data
  const { tenantId } = data.scope
  return useCallback(
    async <Answer>({
      operation,
      body,
      signal,
    }: {
      operation: string
      body: Record<string, unknown>
      signal: AbortSignal
    }): Promise<Answer> => {
      const whole = { ...body, tenantId, document: `${collection}/${id}` }
      const asked = JSON.stringify([operation, whole])
      const key = keys.current.get(asked) ?? newKey()
      keys.current.set(asked, key)
      try {
        const answer = await callAi<Answer>({ api: ai.api, operation, body: whole, key, signal })
        keys.current.delete(asked)
        return answer
      } catch (error) {
        if (!(error instanceof AiError) || error.status > 0) keys.current.delete(asked)
        throw error
      }
    },
    [ai.api, collection, id, tenantId],
  )
}
