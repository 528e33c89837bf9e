'use client'
import { Pill, useAuth } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { authorText } from '../compare/authorText'
import { IconButton } from '../parts/IconButton'
import { useText } from '../text/useText'
import { relativeTime } from './relativeTime'
import type { VersionPage } from './readVersions'

/** Versions to choose from, a page at a time. */
export const VersionList = ({
  found: { versions, page, pages, names },
  chosen,
  onChoose,
  onPage,
}: {
  found: VersionPage & { names: ReadonlyMap<string, string> }
  chosen: string | null
  onChoose: (id: string) => void
  onPage: (page: number) => void
}): ReactNode => {
  const { t, language } = useText()
  const { user } = useAuth()
  if (versions.length === 0) return <p className="ts-builder-empty">{t('builder:versionsEmpty')}</p>
  return (
    <>
      <ul className="ts-builder-versions__list">
        {versions.map(({ id, savedAt, status, autosave, author }, index) => (
          <li key={id}>
            <button type="button" aria-pressed={id === chosen} onClick={() => onChoose(id)}>
              <strong>{relativeTime({ moment: savedAt, language })}</strong>
              <time dateTime={savedAt}>{new Date(savedAt).toLocaleString(language)}</time>
              <span>
                {t('builder:versionBy', {
                  author: authorText({ id: author, ownId: String(user?.id ?? ''), names, t }),
                })}
              </span>
              <span className="ts-builder-versions__pills">
                {page === 1 && index === 0 ? (
                  <Pill size="small" pillStyle="light">
                    {t('builder:versionCurrent')}
                  </Pill>
                ) : null}
                {status === 'published' ? (
                  <Pill size="small" pillStyle="success">
                    {t('builder:statusPublished')}
                  </Pill>
                ) : status === 'draft' ? (
                  <Pill size="small" pillStyle="light-gray">
                    {t(autosave ? 'builder:versionAutosave' : 'builder:statusDraft')}
                  </Pill>
                ) : null}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {pages > 1 ? (
        <nav className="ts-builder-versions__pages" aria-label={t('builder:versions')}>
          <IconButton
            icon="arrow-up"
            label={t('builder:pageBefore')}
            disabled={page <= 1}
            onClick={() => onPage(page - 1)}
          />
          <span>{t('builder:pageOf', { page, pages })}</span>
          <IconButton
            icon="arrow-down"
            label={t('builder:pageNext')}
            disabled={page >= pages}
            onClick={() => onPage(page + 1)}
          />
        </nav>
      ) : null}
    </>
  )
}
