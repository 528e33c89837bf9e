'use client'
import { Button, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { FramedBlocks } from '../canvas/FramedBlocks'
import { RenderedLayout } from '../compare/RenderedLayout'
import { Dialog } from '../parts/Dialog'
import { useBlockName } from '../text/useBlockName'
import { useText } from '../text/useText'
import { useAi } from './AiContext'
import { GeneratedBy } from './GeneratedBy'
import type { Variant } from './useWriting'

/** Height of a page's picture, in parts of its width. */
const PAGE_RATIO = 1.5

const NO_MARKS = new Map<string, never>()
const NOTHING: readonly string[] = []

/** The variants as the site would show them, to choose and insert by mouse or keys. */
export const VariantList = ({ onInsert }: { onInsert: (variant: Variant) => void }): ReactNode => {
  const { t } = useText()
  const id = useId()
  const nameOf = useBlockName()
  const { writing } = useAi()
  const { variants, chosen, choose, of } = writing
  const list = useRef<HTMLDivElement>(null)
  const [isClose, setClose] = useState(false)
  const variant = variants[Math.min(chosen, variants.length - 1)]
  if (!variant) return null

  const focus = (index: number): void => {
    choose(index)
    list.current?.querySelectorAll<HTMLElement>('[role="radio"]')[index]?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const { length } = variants
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
    const number = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : -1
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (step) focus((chosen + step + length) % length)
    else if (number >= 0 && number < length) focus(number)
    else if (event.key === 'Enter') onInsert(variant)
    else return
    event.preventDefault()
  }
  const titleOf = ({ blocks }: Variant, index: number): string =>
    t('builder:aiVariant', {
      number: index + 1,
      blocks: blocks.map(({ blockType }) => nameOf(blockType)).join(', '),
    })

  return (
    <section aria-labelledby={id} className="ts-builder-ai__part">
      <h3 id={id}>{t('builder:aiVariants')}</h3>
      <p className="ts-builder-ai__note" id={`${id}-hint`}>
        {t('builder:aiVariantsHint')}
      </p>
      <div
        className="ts-builder-ai__variants"
        role="radiogroup"
        aria-labelledby={id}
        aria-describedby={`${id}-hint`}
        ref={list}
        onKeyDown={onKeyDown}
      >
        {variants.map((one, index) => (
          <div
            key={one.generation.id}
            className="ts-builder-ai__variant"
            data-chosen={one === variant || undefined}
          >
            <FramedBlocks blocks={one.blocks} maxRatio={of === 'page' ? PAGE_RATIO : undefined} />
            <button
              type="button"
              role="radio"
              aria-checked={one === variant}
              tabIndex={one === variant ? 0 : -1}
              onClick={() => choose(index)}
              onDoubleClick={() => onInsert(one)}
            >
              {titleOf(one, index)}
            </button>
            <GeneratedBy generation={one.generation} />
          </div>
        ))}
      </div>
      <MissingFacts fields={variant.needsInput} />
      <div className="ts-builder-ai__actions ts-builder-ai__foot">
        <Button size="medium" margin={false} onClick={() => onInsert(variant)}>
          {t('builder:aiInsert')}
        </Button>
        <Button size="medium" margin={false} buttonStyle="secondary" onClick={() => setClose(true)}>
          {t('builder:aiLookCloser')}
        </Button>
      </div>
      {isClose ? (
        <Dialog
          title={titleOf(variant, variants.indexOf(variant))}
          size="large"
          onClose={() => setClose(false)}
          footer={
            <Button
              margin={false}
              onClick={() => {
                setClose(false)
                onInsert(variant)
              }}
            >
              {t('builder:aiInsert')}
            </Button>
          }
        >
          <RenderedLayout
            layout={variant.blocks}
            title={titleOf(variant, variants.indexOf(variant))}
            marks={NO_MARKS}
            chosen={NOTHING}
          />
        </Dialog>
      ) : null}
    </section>
  )
}

const MissingFacts = ({ fields }: { fields: readonly string[] }): ReactNode => {
  const { t } = useText()
  const { config } = useConfig()
  const { brandId, data } = useAi()
  if (fields.length === 0) return null
  return (
    <p className="ts-builder-ai__note">
      {t('builder:aiMore', { fields: fields.join(', ') })}{' '}
      {data.can.brand ? (
        <a
          href={formatAdminURL({
            adminRoute: config.routes.admin,
            path: `/collections/brand-profiles/${brandId}`,
          })}
        >
          {t('builder:aiMoreLink')}
        </a>
      ) : null}
    </p>
  )
}
