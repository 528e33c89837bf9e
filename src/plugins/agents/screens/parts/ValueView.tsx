'use client'
import { Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { DRAFT_COLLECTIONS } from '../../../../core/agents/draftCollections'
import { useText } from '../../text/useText'
import { valueName } from '../../text/valueNames'
import { useAddress } from '../../../parts/useAddress'
import { useReaders } from '../../../parts/useReaders'

/** How deep lists and objects are shown open. */
const OPEN_DEPTH = 3

/** A text longer than this is a paragraph of its own. Characters. */
const SHORT = 80

/** Whatever a step was given or made: texts as texts, drafts as ways to them, the rest folded. */
export const ValueView = ({ value, depth = 0 }: { value: unknown; depth?: number }): ReactNode => {
  const { t } = useText()
  if (value === null || value === undefined || value === '')
    return <span className="ts-value__none">{t('nothing')}</span>
  if (typeof value === 'string') return <TextValue text={value} />
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  if (typeof value !== 'object') return String(value)
  const draft = draftOf(value)
  if (draft) return <DraftLink {...draft} />
  const entries: [string, unknown][] = Array.isArray(value)
    ? value.map((entry, index) => [String(index + 1), entry])
    : Object.entries(value)
  if (entries.length === 0) return <span className="ts-value__none">{t('nothing')}</span>
  const inner = <Entries entries={entries} depth={depth} isList={Array.isArray(value)} />
  if (depth < OPEN_DEPTH) return inner
  return (
    <details className="ts-value__fold">
      <summary>{t('entryCount', { count: entries.length })}</summary>
      {inner}
    </details>
  )
}

const Entries = ({
  entries,
  depth,
  isList,
}: {
  entries: readonly [string, unknown][]
  depth: number
  isList: boolean
}): ReactNode => {
  const { language } = useText()
  return isList ? (
    <ol className="ts-value__list">
      {entries.map(([key, entry]) => (
        <li key={key}>
          <ValueView value={entry} depth={depth + 1} />
        </li>
      ))}
    </ol>
  ) : (
    <dl className="ts-value">
      {entries.map(([key, entry]) => (
        <div key={key} className={isLong(entry) ? 'ts-value__long' : undefined}>
          <dt>{valueName(key, language)}</dt>
          <dd>
            <ValueView value={entry} depth={depth + 1} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

const isLong = (value: unknown): boolean =>
  typeof value === 'string' ? value.length > SHORT : typeof value === 'object' && value !== null

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/

const TextValue = ({ text }: { text: string }): ReactNode => {
  const read = useReaders()
  if (MOMENT.test(text)) return <time dateTime={text}>{read.moment(text)}</time>
  return /^https?:\/\/\S+$/.test(text) ? (
    <a href={text} target="_blank" rel="noreferrer noopener">
      {text}
    </a>
  ) : (
    <span className="ts-value__text">{text}</span>
  )
}

type Draft = { collection: string; id: string; title: string }

const draftOf = (value: object): Draft | null => {
  const { collection, id, title } = value as Partial<Record<keyof Draft, unknown>>
  if (typeof id !== 'string' || typeof collection !== 'string') return null
  if (!(DRAFT_COLLECTIONS as readonly string[]).includes(collection)) return null
  return { collection, id, title: typeof title === 'string' ? title : '' }
}

/** The way to a page or a post. */
export const DraftLink = ({ collection, id, title }: Draft): ReactNode => {
  const { t } = useText()
  const address = useAddress()
  return (
    <span className="ts-draft">
      <small>{t(collection === 'pages' ? 'kind_page' : 'kind_post')}</small>{' '}
      <Link href={address(`/collections/${collection}/${id}`)} prefetch={false}>
        {title || t('untitled')}
      </Link>
    </span>
  )
}
