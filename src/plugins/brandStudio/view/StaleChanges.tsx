'use client'
import { Button } from '@payloadcms/ui'
import { useId, type ReactNode } from 'react'
import { valueAt } from '../../../core/brand/profile/paths'
import { ShownValue } from '../parts/ShownValue'
import { useStudio } from '../state/StudioContext'
import { useText } from '../text/useText'

/** Changes that were left unsaved, beside what others have saved since: to be kept or dropped. */
export const StaleChanges = (): ReactNode => {
  const { t, nameOf } = useText()
  const { store, state } = useStudio()
  const title = useId()
  const { offer, profile, locked } = state
  if (!offer) return null
  const lockText = (isLocked: boolean): string =>
    t(isLocked ? 'brandStudio:staleLocked' : 'brandStudio:staleOpen')
  const rows = [
    ...Object.entries(offer.values).map(([path, mine]) => ({
      key: path,
      name: nameOf(path),
      now: valueAt(profile, path),
      mine,
    })),
    ...Object.entries(offer.locked).map(([path, isLocked]) => ({
      key: `lock ${path}`,
      name: t('brandStudio:staleLock', { name: nameOf(path) }),
      now: lockText(Boolean(locked[path])),
      mine: lockText(isLocked),
    })),
  ]
  const shown = (value: unknown): ReactNode =>
    value === undefined || value === null ? (
      t('brandStudio:staleEmpty')
    ) : (
      <ShownValue value={value} />
    )
  return (
    <section className="ts-studio-diff ts-studio-stale" aria-labelledby={title} role="alert">
      <h2 id={title}>{t('brandStudio:staleTitle')}</h2>
      <p>{t('brandStudio:staleText')}</p>
      <ul>
        {rows.map(({ key, name, now, mine }) => (
          <li key={key}>
            <strong>{name}</strong>
            <dl>
              <div>
                <dt>{t('brandStudio:staleNow')}</dt>
                <dd>{shown(now)}</dd>
              </div>
              <div>
                <dt>{t('brandStudio:staleMine')}</dt>
                <dd>{shown(mine)}</dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
      <div className="ts-studio-diff__actions">
        <Button margin={false} size="small" onClick={() => store.takeOffer('mine')}>
          {t('brandStudio:conflictMine')}
        </Button>
        <Button
          margin={false}
          size="small"
          buttonStyle="secondary"
          onClick={() => store.takeOffer('theirs')}
        >
          {t('brandStudio:conflictTheirs')}
        </Button>
      </div>
    </section>
  )
}
