'use client'
import { toast } from '@payloadcms/ui'
import { useCallback, useMemo, useState, type ReactNode } from 'react'
import { applyFixes } from '../../../core/checks/applyFixes'
import type { CheckIssue } from '../../../core/checks/types'
import { useEditor } from '../editor/EditorContext'
import { useText } from '../text/useText'
import { ChecksContext, type ChecksValue, type WantedField } from './ChecksContext'
import { PublishDialog } from './PublishDialog'
import { useChecker } from './useChecker'

/** The checks of a builder, for all that shows something of them. */
export const ChecksProvider = ({ children }: { children: ReactNode }): ReactNode => {
  const { t } = useText()
  const store = useEditor()
  const checker = useChecker()
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState<WantedField | null>(null)
  const [isLooking, setLooking] = useState(false)
  const [asking, setAsking] = useState<{
    errors: readonly CheckIssue[]
    save: (() => void) | null
  } | null>(null)

  const forget = useCallback(
    (shown: WantedField) => setWanted((now) => (now === shown ? null : now)),
    [],
  )

  const value = useMemo<ChecksValue>(() => {
    const setPanel = (next: boolean): void => {
      setOpen(next)
      checker.setRead(next)
    }
    return {
      checker,
      open,
      setOpen: setPanel,
      wanted,
      forget,
      show: ({ block, field }) => {
        if (!block) return
        store.select([block])
        setWanted(field ? { block, field } : null)
      },
      fix: (fixes) => {
        const { registry, contentOnly } = store
        const done = store.apply(
          applyFixes({ layout: store.layout(), registry, contentOnly, fixes }),
          { label: 'stepFix' },
        )
        if (done) toast.success(t('builder:checksFixed', { count: fixes.length }))
      },
      publish: (save) => {
        setLooking(true)
        void checker.now().then(({ issues, publishing }) => {
          setLooking(false)
          const errors = issues.filter(({ level }) => level === 'error')
          if (errors.length === 0) save()
          else setAsking({ errors, save: publishing === 'ask' ? save : null })
        })
      },
      isLooking,
    }
  }, [checker, forget, isLooking, open, store, t, wanted])

  return (
    <ChecksContext value={value}>
      {children}
      {asking ? <PublishDialog {...asking} onClose={() => setAsking(null)} /> : null}
    </ChecksContext>
  )
}
