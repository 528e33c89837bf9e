'use client'
import { useEffect, useMemo, useRef, useState } from 'react'
import { readJson, writeJson } from './jsonText'

/**
 * The text in which a value is edited, and why it is no JSON. While it is none it is itself the value,
 * which the server refuses to save.
 */
export const useJsonText = ({
  value,
  setValue,
}: {
  value: unknown
  setValue: (value: unknown) => void
}): { text: string; problem: string | undefined; edit: (text: string) => void } => {
  const stored = useMemo(() => writeJson(value), [value])
  const known = useRef(stored)
  const [text, setText] = useState(stored)
  const { problem } = useMemo(() => readJson(text), [text])

  useEffect(() => {
    if (stored === known.current) return
    // Not from here: the document was saved, or another version of it restored.
    known.current = stored
    setText(stored)
  }, [stored])

  const edit = (changed: string): void => {
    const read = readJson(changed)
    const next = read.problem === undefined ? read.value : changed
    known.current = writeJson(next)
    setText(changed)
    setValue(next)
  }
  return { text, problem, edit }
}
