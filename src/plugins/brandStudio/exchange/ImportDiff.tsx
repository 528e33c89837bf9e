'use client'
import { Button } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'
import type { ImportedBrand } from '../../../core/api/brands'
import { ShownValue } from '../parts/ShownValue'
import { useText } from '../text/useText'

/** What a file would change, to be chosen from. */
export const ImportDiff = ({
  found: { changes, unused },
  onApply,
  onCancel,
}: {
  found: ImportedBrand
  onApply: (paths: string[]) => void
  onCancel: () => void
}): ReactNode => {
  const { t, nameOf } = useText()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const paths = changes
    .filter(({ kept, path }) => kept === null && !left.has(path))
    .map(({ path }) => path)
  const toggle = (path: string): void => {
    const next = new Set(left)
    if (!next.delete(path)) next.add(path)
    setLeft(next)
  }
  return (
    <section className="ts-studio-diff" aria-label={t('brandStudio:importChanges')}>
      <h4>{t('brandStudio:importChanges')}</h4>
      {changes.length === 0 ? <p>{t('brandStudio:importNone')}</p> : null}
      <ul>
        {changes.map(({ path, from, value, kept }) => (
          <li key={path} data-kept={kept !== null}>
            <label>
              <input
                type="checkbox"
                checked={kept === null && !left.has(path)}
                disabled={kept !== null}
                onChange={() => toggle(path)}
              />
              <strong>{nameOf(path)}</strong>
              {kept ? <small>{t('brandStudio:importLocked')}</small> : null}
            </label>
            <dl>
              <div>
                <dt>{t('brandStudio:importBefore')}</dt>
                <dd>{from === null ? '–' : <ShownValue value={from} />}</dd>
              </div>
              <div>
                <dt>{t('brandStudio:importAfter')}</dt>
                <dd>
                  <ShownValue value={value} />
                </dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
      {unused.length > 0 ? (
        <p className="ts-studio__note">
          {t('brandStudio:importUnused', { names: unused.join(', ') })}
        </p>
      ) : null}
      <div className="ts-studio-diff__actions">
        {changes.length > 0 ? (
          <Button
            margin={false}
            size="small"
            disabled={paths.length === 0}
            onClick={() => onApply(paths)}
          >
            {paths.length === 1
              ? t('brandStudio:importApplyOne')
              : t('brandStudio:importApplyMany', { count: paths.length })}
          </Button>
        ) : null}
        <Button margin={false} size="small" buttonStyle="secondary" onClick={onCancel}>
          {t('brandStudio:importCancel')}
        </Button>
      </div>
    </section>
  )
}
