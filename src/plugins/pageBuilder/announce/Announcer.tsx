'use client'
import { useEffect, useState, type ReactNode } from 'react'
import { useEditor } from '../editor/EditorContext'
import { useBlockName } from '../text/useBlockName'
import { useText } from '../text/useText'
import { announce } from './announce'

/** Tells screen readers what happens to the page's blocks. */
export const Announcer = (): ReactNode => {
  const store = useEditor()
  const { t } = useText()
  const nameOf = useBlockName()
  const [said, setSaid] = useState({ text: '', turn: 0 })

  useEffect(() => {
    let before = store.get()
    return store.subscribe(() => {
      const after = store.get()
      const text = announce({ before, after, registry: store.registry, t, nameOf })
      before = after
      if (text) setSaid(({ turn }) => ({ text, turn: turn + 1 }))
    })
  }, [nameOf, store, t])

  return (
    <div className="ts-builder-hidden" role="status" aria-live="polite" aria-atomic="true">
      {/* The same words twice are read twice only when they are another text. */}
      {said.text}
      {said.turn % 2 ? '\u00a0' : ''}
    </div>
  )
}
