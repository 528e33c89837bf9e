'use client'
import { CopyIcon, toast } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { useLanguage } from './useLanguage'
import './copyValue.css'

const WORDS = {
  en: {
    copy: 'Copy {{label}}',
    copied: 'Copied.',
    failed: 'Could not be copied: mark it and copy it by hand.',
  },
  es: {
    copy: 'Copiar {{label}}',
    copied: 'Copiado.',
    failed: 'No se ha podido copiar: selecciónelo y cópielo a mano.',
  },
}

/** A value to be put elsewhere: to be read, marked, and copied with a button. */
export const CopyValue = ({
  label,
  value,
  isLong = false,
  shows = true,
}: {
  /** What the value is. Shown before it, unless `shows` is false; then for readers only. */
  label: string
  value: string
  /** Of several lines. */
  isLong?: boolean
  shows?: boolean
}): ReactNode => {
  const words = WORDS[useLanguage()]
  const copy = async (): Promise<void> => {
    // There is none but on HTTPS and on localhost; the value still stands there to be marked.
    const copied = await navigator.clipboard?.writeText(value).then(
      () => true,
      () => false,
    )
    if (copied) toast.success(words.copied)
    else toast.error(words.failed)
  }
  return (
    <div className={`ts-copy ${isLong ? 'ts-copy--long' : ''}`}>
      {shows && <span className="ts-copy__label">{label}</span>}
      <div className="ts-copy__row">
        {isLong ? (
          <pre className="ts-copy__value" tabIndex={0} aria-label={label}>
            {value}
          </pre>
        ) : (
          <code className="ts-copy__value">{value}</code>
        )}
        <button
          aria-label={words.copy.replace('{{label}}', label)}
          className="ts-copy__button"
          onClick={() => void copy()}
          title={words.copy.replace('{{label}}', label)}
          type="button"
        >
          <CopyIcon />
        </button>
      </div>
    </div>
  )
}
