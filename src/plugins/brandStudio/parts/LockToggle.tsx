'use client'
import type { ReactNode } from 'react'
import { useStudio } from '../state/StudioContext'
import { useText } from '../text/useText'

/** Keeps a value as it is against scans and imports. */
export const LockToggle = ({ path }: { path: string }): ReactNode => {
  const { t, nameOf } = useText()
  const { state, store, data } = useStudio()
  const isLocked = Boolean(state.locked[path])
  return (
    <button
      type="button"
      className="ts-studio-lock"
      aria-pressed={isLocked}
      aria-label={t('brandStudio:lockOf', { name: nameOf(path) })}
      title={t(isLocked ? 'brandStudio:locked' : 'brandStudio:lockHelp')}
      disabled={!data.mayEdit}
      onClick={() => store.setLocked(path, !isLocked)}
    >
      <LockIcon isLocked={isLocked} />
    </button>
  )
}

/** Lucide's `lock` and `lock-open`. */
const LockIcon = ({ isLocked }: { isLocked: boolean }): ReactNode => (
  <svg
    width="16"
    height="16"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <rect width="18" height="11" x="3" y="11" rx="2" ry="2" />
    <path d={isLocked ? 'M7 11V7a5 5 0 0 1 10 0v4' : 'M7 11V7a5 5 0 0 1 9.9-1'} />
  </svg>
)
