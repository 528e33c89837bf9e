'use client'
import { useState } from 'react'
import { useBuilder } from '../view/BuilderContext'
import type { BriefForm } from './aiMemory'
import { useAi } from './AiContext'
import { useMemory } from './MemoryContext'

/** The brief of this document, as it was left. */
export const useBrief = (): { form: BriefForm; change: (next: Partial<BriefForm>) => void } => {
  const { canvas } = useBuilder().data
  const { brandId, setBrandId } = useAi()
  const memory = useMemory()
  const [form, setForm] = useState<BriefForm>(() => ({
    brief: '',
    of: 'section',
    section: '',
    sections: 8,
    language: canvas.page.locale,
    tones: [],
    ...memory.form(),
    brandId: brandId ?? '',
  }))
  return {
    form,
    change: (next) => {
      const changed = { ...form, ...next }
      setForm(changed)
      memory.keepForm(changed)
      if (next.brandId) setBrandId(next.brandId)
    },
  }
}
