'use client'
import type { ReactNode } from 'react'
import { useAi } from './AiContext'
import { AltPart } from './AltPart'
import { SeoPart } from './SeoPart'
import { SuggestionsPart } from './SuggestionsPart'
import { WithBrand } from './WithBrand'

/** What would make the page as a whole better. */
export const PageTab = (): ReactNode => {
  const { hasSeo } = useAi().data
  return (
    <>
      <WithBrand>
        <SuggestionsPart />
        {hasSeo ? <SeoPart /> : null}
      </WithBrand>
      <AltPart />
    </>
  )
}
