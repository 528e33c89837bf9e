'use client'
import './compare.css'
import { getTranslation } from '@payloadcms/translations'
import { useTranslation } from '@payloadcms/ui'
import { useMemo, useState, type ReactNode } from 'react'
import type { Layout } from '../../../core/builder/types'
import { useEditor } from '../editor/EditorContext'
import type { TextKey } from '../text/keys'
import { useText } from '../text/useText'
import { listChanges } from './listChanges'
import { MARK_LINES, type Mark } from './marks'
import { placesOf } from './placesOf'
import { RenderedLayout } from './RenderedLayout'

export type ComparedState = { layout: Layout; title: string; note?: ReactNode }

/** Two states of a page side by side, what differs outlined and listed in words. */
export const SideBySide = ({
  before,
  after,
  words,
}: {
  /** On the left. */
  before: ComparedState
  after: ComparedState
  /** What each kind of difference is called, e.g. `Only in yours`. */
  words: Record<Mark, TextKey>
}): ReactNode => {
  const { t } = useText()
  const { i18n } = useTranslation()
  const { registry } = useEditor()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const { changes, marks } = useMemo(
    () => listChanges({ before: before.layout, after: after.layout, registry }),
    [before.layout, after.layout, registry],
  )
  const used = new Set(changes.map(({ mark }) => mark))
  return (
    <div className="ts-builder-compare">
      <section className="ts-builder-compare__changes" aria-label={t('builder:differences')}>
        <h3>
          {changes.length > 0
            ? t('builder:differencesCount', { count: changes.length })
            : t('builder:versionSame')}
        </h3>
        <ul className="ts-builder-compare__legend">
          {(Object.keys(MARK_LINES) as Mark[])
            .filter((mark) => used.has(mark))
            .map((mark) => (
              <li key={mark}>
                <Swatch mark={mark} />
                {t(words[mark])}
              </li>
            ))}
        </ul>
        <ul className="ts-builder-compare__list">
          {changes.map(({ id, mark, type, says, fields }) => (
            <li key={id}>
              <button
                type="button"
                aria-pressed={chosen[0] === id}
                onClick={() =>
                  setChosen(placesOf({ id, layouts: [after.layout, before.layout], registry }))
                }
              >
                <Swatch mark={mark} />
                <span>
                  <strong>{type}</strong>
                  {says ? <span className="ts-builder-compare__says"> {says}</span> : null}
                  <span className="ts-builder-compare__fields">
                    {t(words[mark])}
                    {fields.length > 0
                      ? `: ${fields.map((label) => String(getTranslation(label as string, i18n))).join(', ')}`
                      : ''}
                  </span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      {[before, after].map(({ layout, title, note }, index) => (
        <section key={index} className="ts-builder-compare__side" aria-label={title}>
          <header>
            <h3>{title}</h3>
            {note ? <p>{note}</p> : null}
          </header>
          <RenderedLayout layout={layout} title={title} marks={marks} chosen={chosen} />
        </section>
      ))}
    </div>
  )
}

const Swatch = ({ mark }: { mark: Mark }): ReactNode => {
  const { color, line } = MARK_LINES[mark]
  return (
    <span
      className="ts-builder-compare__swatch"
      style={{ borderColor: color, borderStyle: line }}
      aria-hidden="true"
    />
  )
}
