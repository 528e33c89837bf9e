'use client'
import { useEffect, useReducer } from 'react'
import type {
  Deployment,
  DeploymentLogEntry,
  DeploymentStep,
} from '../../../../core/api/deployments'
import { RELEASE_STEPS } from '../../../../core/release/steps'
import { useApi } from '../lib/useApi'
import { type DeploymentNews, followDeployment } from './followDeployment'

export type DeploymentState = {
  status: Deployment['status']
  /** 0–100. */
  percent: number
  step: string
  entries: DeploymentLogEntry[]
  /** All, in their order; empty until the first is known. */
  steps: DeploymentStep[]
  /** There when it rests. */
  ended: Deployment | null
  /** The last question had no answer. */
  lost: boolean
}

const START: DeploymentState = {
  status: 'pending',
  percent: 0,
  step: 'queued',
  entries: [],
  steps: [],
  ended: null,
  lost: false,
}

const reduce = (state: DeploymentState, news: DeploymentNews | 'start'): DeploymentState => {
  if (news === 'start') return START
  switch (news.kind) {
    case 'entries':
      return { ...state, lost: false, entries: merge(state.entries, news.entries) }
    case 'steps':
      return { ...state, lost: false, steps: mergeSteps(state.steps, news.steps) }
    case 'progress':
      // A stream that was taken up again may tell old news.
      return news.percent < state.percent
        ? state
        : { ...state, percent: news.percent, step: news.step }
    case 'status':
      return { ...state, lost: false, status: news.status }
    case 'ended':
      return {
        ...state,
        lost: false,
        ended: news.deployment,
        status: news.deployment.status,
        steps: news.deployment.steps,
        percent: WENT_LIVE.includes(news.deployment.status) ? 100 : state.percent,
      }
    case 'lost':
      return { ...state, lost: true }
  }
}

const WENT_LIVE: readonly string[] = ['active', 'rolled_back']

const mergeSteps = (known: DeploymentStep[], news: DeploymentStep[]): DeploymentStep[] => {
  const byName = new Map([...known, ...news].map((one) => [one.step, one]))
  if (byName.size === 0) return []
  return RELEASE_STEPS.map((step) => byName.get(step) ?? { step, state: 'pending' })
}

const merge = (known: DeploymentLogEntry[], added: DeploymentLogEntry[]): DeploymentLogEntry[] => {
  const byId = new Map([...known, ...added].map((entry) => [entry.id, entry]))
  return [...byId.values()].sort((a, b) => Number(a.id) - Number(b.id))
}

/** Follows a deployment while the component is there; `null` follows none. */
export const useDeployment = (
  target: { id: string; operationId: string | null } | null,
): DeploymentState => {
  const { v1 } = useApi()
  const [state, tell] = useReducer(reduce, START)
  const id = target?.id
  const operationId = target?.operationId ?? null
  useEffect(() => {
    if (!id) return
    tell('start')
    return followDeployment({ v1, id, operationId, tell })
  }, [v1, id, operationId])
  return state
}
