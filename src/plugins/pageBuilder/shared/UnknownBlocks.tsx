'use client'
import { Banner, useConfig, useFormFields, useTranslation } from '@payloadcms/ui'
import type { FormState } from 'payload'
import type { ReactNode } from 'react'
import type { Translate } from '../text/keys'

type Found = { key: string; type: string; number: number }

/** Names in Payload's form the blocks whose types are not installed: it has no fields to show for them. */
export const UnknownBlocks = ({ path }: { path: string }): ReactNode => {
  const { config } = useConfig()
  const { t } = useTranslation()
  const translate = t as unknown as Translate
  // A text, so that typing in other fields renders nothing here.
  const found = useFormFields(([fields]) =>
    JSON.stringify(unknownBlocks(fields, path, config.blocksMap)),
  )
  return (JSON.parse(found) as Found[]).map(({ key, type, number }) => (
    <Banner key={key} type="error">
      {translate('builder:unknownBlockAt', {
        type,
        number,
        what: translate('builder:unknownBlock'),
      })}
    </Banner>
  ))
}

const unknownBlocks = (fields: FormState, path: string, known: object): Found[] =>
  Object.entries(fields)
    .filter(([name]) => name === path || name.startsWith(`${path}.`))
    .flatMap(([name, { rows = [] }]) =>
      rows.flatMap(({ id, blockType }, index) =>
        blockType !== undefined && !Object.hasOwn(known, blockType)
          ? [{ key: `${name} ${id}`, type: blockType, number: index + 1 }]
          : [],
      ),
    )
