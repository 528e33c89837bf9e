'use client'
import { Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { ApprovalItem as Item } from '../../../../core/agents/approvalContent'
import { useText } from '../../text/useText'
import { valueName } from '../../text/valueNames'
import { Entry } from '../../../parts/Entry'
import { useAddress } from '../../../parts/useAddress'
import { BrandScore } from './BrandScore'
import { TextDiff } from './TextDiff'

/** One thing to be approved: its texts, read or edited. */
export const ApprovalItem = ({
  item,
  before,
  brandId,
  texts,
  isEditing,
  onEdit,
}: {
  item: Item
  /** As it was when it was rejected; `null`: it was not there. */
  before: Item | null
  brandId: string | null
  /** As they stand now, edits included. */
  texts: readonly string[]
  isEditing: boolean
  onEdit: (texts: string[]) => void
}): ReactNode => {
  const { t, language } = useText()
  const address = useAddress()
  const { collection, documentId } = item
  const former = formerTexts(item, before)
  return (
    <section className="ts-item" aria-label={item.title || t('untitled')} data-item={item.key}>
      <header>
        <h2>
          <small>{t(`kind_${item.kind}`)}</small> {item.title || t('untitled')}
        </h2>
        {collection && documentId && (
          <Link href={address(`/collections/${collection}/${documentId}`)} prefetch={false}>
            {t('openDraft')}
          </Link>
        )}
      </header>
      <BrandScore brandId={brandId} text={texts.join('\n\n')} />
      <dl className="ts-item__texts">
        {item.texts.map(({ label }, index) => {
          const text = texts[index] ?? ''
          const name = valueName(label, language)
          // The same again would be said before each paragraph of a page.
          const isRepeated = item.texts[index - 1]?.label === label
          return (
            <div key={index}>
              {isEditing ? (
                <Entry label={name}>
                  {(props) => (
                    <textarea
                      {...props}
                      rows={Math.min(14, Math.max(1, Math.ceil(text.length / 80)))}
                      value={text}
                      onChange={({ target }) =>
                        onEdit(texts.map((one, at) => (at === index ? target.value : one)))
                      }
                    />
                  )}
                </Entry>
              ) : (
                <>
                  <dt className={isRepeated ? 'ts-agents__hidden' : undefined}>{name}</dt>
                  <dd>
                    <TextDiff before={former?.[index] ?? null} after={text} />
                  </dd>
                </>
              )}
            </div>
          )
        })}
      </dl>
    </section>
  )
}

/** The text that stood in each place, by its label and which of that label it is. */
const formerTexts = (item: Item, before: Item | null): (string | null)[] | null => {
  if (!before) return null
  const nth = (texts: Item['texts'], index: number): number =>
    texts.slice(0, index).filter(({ label }) => label === texts[index]?.label).length
  return item.texts.map(({ label }, index) => {
    const own = nth(item.texts, index)
    return before.texts.filter((one) => one.label === label)[own]?.text ?? ''
  })
}
