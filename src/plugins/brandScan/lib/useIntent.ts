'use client'
import { useRef } from 'react'
import { newKey } from '../../../core/api/newKey'
import type { Asked } from './ask'

/** A request that is meant once, however often it is sent. */
export type Intent = {
  /** The key of this request: the same one until it has an answer, a new one for anything else. */
  keyOf: (request: unknown) => string
  /** Told each answer. Without one nobody knows what has happened: the key stays. */
  settle: (asked: Asked<unknown>) => void
}

/** Keeps the `Idempotency-Key` of a request over attempts whose answers were lost. */
export const useIntent = (): Intent => {
  const sent = useRef({ request: '', key: '' })
  return {
    keyOf: (request) => {
      const text = JSON.stringify(request)
      if (sent.current.request !== text) sent.current = { request: text, key: newKey() }
      return sent.current.key
    },
    settle: (asked) => {
      const isOpen =
        !asked.ok &&
        (asked.problem.status === undefined || asked.problem.code === 'request_in_progress')
      if (!isOpen) sent.current = { request: '', key: '' }
    },
  }
}
