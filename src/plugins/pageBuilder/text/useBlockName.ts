'use client'
import { useCallback } from 'react'
import { spanishBlockNames } from '../../../core/blocks/spanishBlockNames'
import { useEditor } from '../editor/EditorContext'
import { useText } from './useText'

/** The name of a type of block in the panel's language. */
export const useBlockName = (): ((blockType: string) => string) => {
  const { language } = useText()
  const { registry } = useEditor()
  return useCallback(
    (blockType) =>
      (language.startsWith('es') ? spanishBlockNames[blockType] : undefined) ??
      registry.get(blockType)?.labels.singular ??
      blockType,
    [language, registry],
  )
}
