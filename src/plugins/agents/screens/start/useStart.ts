'use client'
import { useRouter } from 'next/navigation'
import { useCallback, useRef, useState } from 'react'
import type { AgentTeam } from '../../../../core/api/agents'
import type { AgentRun, StartRun } from '../../../../core/api/agentRuns'
import { useSelectedTenant } from '../../../parts/useSelectedTenant'
import { useV1 } from '../../../parts/useV1'
import { useText } from '../../text/useText'
import { runPath } from '../parts/paths'
import { useAddress } from '../../../parts/useAddress'
import { isMissing, toBrief } from './toBrief'

export type Answers = Readonly<Record<string, unknown>>

export type StartSettings = {
  title: string
  isOffline: boolean
  /** `null`: as the team has it. */
  costUsd: number | null
  tokens: number | null
}

export type Start = {
  answers: Answers
  answer: (name: string, value: unknown) => void
  /** Answers a question that nobody has answered yet. */
  propose: (name: string, value: unknown) => void
  settings: StartSettings
  setSettings: (settings: StartSettings) => void
  /** By question. */
  problems: Readonly<Record<string, string>>
  refusal: string | null
  isBusy: boolean
  submit: () => Promise<void>
}

/** Statuses from here on are not the caller's fault. */
const SERVER_ERROR = 500

/** The answers to a team's brief, and its start: once, however often the button is pressed. */
export const useStart = (team: AgentTeam): Start => {
  const { t, language } = useText()
  const ask = useV1()
  const router = useRouter()
  const address = useAddress()
  const selected = useSelectedTenant()
  const { brief } = team.definition
  const [answers, setAnswers] = useState<Answers>(() =>
    Object.fromEntries(brief.map((field) => [field.name, field.default])),
  )
  const [settings, setSettings] = useState<StartSettings>({
    title: '',
    isOffline: false,
    costUsd: null,
    tokens: null,
  })
  const [problems, setProblems] = useState<Record<string, string>>({})
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const sent = useRef({ body: '', key: '' })

  const answer = useCallback((name: string, value: unknown): void => {
    setAnswers((old) => ({ ...old, [name]: value }))
    setProblems(({ [name]: _, ...rest }) => rest)
  }, [])
  const propose = useCallback((name: string, value: unknown): void => {
    setAnswers((old) => (isMissing(old[name]) ? { ...old, [name]: value } : old))
  }, [])

  const submit = async (): Promise<void> => {
    const missing = brief.filter((field) => field.required && isMissing(answers[field.name]))
    setProblems(Object.fromEntries(missing.map(({ name }) => [name, t('isNeeded')])))
    if (missing.length > 0) return
    const { title, isOffline, costUsd, tokens } = settings
    const tenantId = team.tenantId ?? selected
    const body: StartRun = {
      team: team.id,
      brief: toBrief(brief, answers) as StartRun['brief'],
      ...(title.trim() ? { title: title.trim() } : {}),
      ...(isOffline ? { generator: 'offline' } : {}),
      ...(costUsd !== null || tokens !== null
        ? {
            budget: {
              ...(costUsd === null ? {} : { costUsd }),
              ...(tokens === null ? {} : { tokens }),
            },
          }
        : {}),
      ...(tenantId ? { tenantId } : {}),
    }
    const text = JSON.stringify(body)
    // The same again, after no answer, is the same start.
    if (sent.current.body !== text) sent.current = { body: text, key: crypto.randomUUID() }
    setIsBusy(true)
    setRefusal(null)
    const started = await ask<AgentRun>(`/agent-runs?language=${language}`, {
      method: 'POST',
      body,
      headers: { 'idempotency-key': sent.current.key },
    })
    if (started.ok) return router.push(address(runPath(started.data.id)))
    setIsBusy(false)
    // That answer is kept under its key: the next try is another one.
    if (started.status >= SERVER_ERROR) sent.current = { body: '', key: '' }
    setRefusal(started.message ?? t('lost'))
    setProblems(
      Object.fromEntries(
        started.issues.map(({ pointer, detail }) => [pointer.split('/')[2] ?? '', detail]),
      ),
    )
  }
  return { answers, answer, propose, settings, setSettings, problems, refusal, isBusy, submit }
}
