'use client'
import { useState, type ReactNode } from 'react'
import { IconButton } from '../parts/IconButton'
import { useText } from '../text/useText'
import { useBuilder } from '../view/BuilderContext'
import { VersionsDialog } from './VersionsDialog'

/** Opens the document's versions; nothing where there are none to be had. */
export const VersionsButton = (): ReactNode => {
  const { t } = useText()
  const { data } = useBuilder()
  const [open, setOpen] = useState(false)
  if (!data.hasVersions) return null
  return (
    <>
      <IconButton icon="history" label={t('builder:versions')} onClick={() => setOpen(true)} />
      {open ? <VersionsDialog onClose={() => setOpen(false)} /> : null}
    </>
  )
}
