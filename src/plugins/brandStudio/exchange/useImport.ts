'use client'
import { useConfig } from '@payloadcms/ui'
import { useRef, useState } from 'react'
import type { ImportedBrand } from '../../../core/api/brands'
import type { ProfileData } from '../../../core/brand/profile/paths'
import { useStudio } from '../state/StudioContext'
import { useText } from '../text/useText'

export type ImportState =
  | { kind: 'idle' }
  | { kind: 'reading' }
  /** Of the file, each with its line and key. */
  | { kind: 'refused'; problems: string[] }
  | { kind: 'failed'; message: string }
  /** `brandYml`: the file that was read, whatever stands in the field since. */
  | { kind: 'shown'; found: ImportedBrand; brandYml: string }
  | { kind: 'done'; count: number }

type Refusal = { status: number; code?: string; detail?: string; errors?: { detail: string }[] }

/** Reads a brand.yml on the server, shows what it would change, and takes over what is chosen. */
export const useImport = (): {
  state: ImportState
  preview: (brandYml: string) => Promise<void>
  /** Takes over of the file that is shown. */
  apply: (paths: string[]) => Promise<void>
  reset: () => void
} => {
  const { t } = useText()
  const { store, data } = useStudio()
  const { config } = useConfig()
  const [state, setState] = useState<ImportState>({ kind: 'idle' })
  // Another text is looked at: an answer for the one before is nobody's any more.
  const turn = useRef(0)
  const api = `${config.serverURL}${config.routes.api}`

  const send = async (body: object): Promise<ImportedBrand | Refusal | null> => {
    try {
      const answer = await fetch(`${api}/v1/brands/${data.id}/import`, {
        method: 'POST',
        credentials: 'include',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      return (await answer.json()) as ImportedBrand | Refusal
    } catch {
      return null
    }
  }
  const refuse = (refusal: Refusal | null): void => {
    if (!refusal) setState({ kind: 'failed', message: t('brandStudio:offline') })
    else if (refusal.status === 409)
      setState({ kind: 'failed', message: t('brandStudio:importStale') })
    else if (refusal.errors && refusal.errors.length > 0)
      setState({ kind: 'refused', problems: refusal.errors.map(({ detail }) => detail) })
    else
      setState({
        kind: 'failed',
        message: t('brandStudio:failed', { message: refusal.detail ?? String(refusal.status) }),
      })
  }

  return {
    state,
    reset: () => {
      turn.current += 1
      setState({ kind: 'idle' })
    },
    preview: async (brandYml) => {
      turn.current += 1
      const mine = turn.current
      setState({ kind: 'reading' })
      const answer = await send({ brandYml, preview: true })
      if (mine !== turn.current) return
      if (answer && 'changes' in answer) setState({ kind: 'shown', found: answer, brandYml })
      else refuse(answer)
    },
    apply: async (paths) => {
      if (state.kind !== 'shown') return
      const { found, brandYml } = state
      setState({ kind: 'reading' })
      const answer = await send({ brandYml, paths, updatedAt: found.updatedAt })
      if (!answer || !('changes' in answer)) return refuse(answer)
      const latest = await fetch(`${api}/brand-profiles/${data.id}?depth=0`, {
        credentials: 'include',
      }).catch(() => null)
      if (latest?.ok) store.rebase((await latest.json()) as ProfileData)
      setState({ kind: 'done', count: answer.changes.filter(({ kept }) => kept === null).length })
    },
  }
}
