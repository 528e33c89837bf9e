'use client'
import { useConfig } from '@payloadcms/ui'
import type { ClientBlock } from 'payload'
import { useMemo } from 'react'
import { lockableFields } from '../../../core/blocks/lockedFields'

/** The fields of a type of block that can be locked, with the labels of its form. */
export const useLockableFields = (blockType: string): ReturnType<typeof lockableFields> => {
  const { config } = useConfig()
  const { fields } = (config.blocksMap as Record<string, ClientBlock | undefined>)[blockType] ?? {}
  return useMemo(() => lockableFields(fields ?? []), [fields])
}
