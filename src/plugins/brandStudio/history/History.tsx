'use client'
import { Link, useConfig } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { Section } from '../parts/Section'
import { useMoment } from '../parts/useMoment'
import { useStudio } from '../state/StudioContext'
import { useText } from '../text/useText'
import type { HistoryEntry } from '../types'

/** Names that are written out. */
const NAMED = 4

/** The latest versions: who changed what and when, and what was made from each. */
export const History = (): ReactNode => {
  const { t } = useText()
  const { data } = useStudio()
  const { config } = useConfig()
  const base = `${config.routes.admin}/collections`
  const own = `${base}/brand-profiles/${data.id}/versions`
  return (
    <Section title={t('brandStudio:history')} help={t('brandStudio:historyHelp')}>
      <ol className="ts-studio-history">
        {data.history.map((entry) => (
          <Entry key={entry.id} entry={entry} href={`${own}/${entry.id}`} base={base} />
        ))}
      </ol>
      <Link href={own}>{t('brandStudio:historyAll')}</Link>
    </Section>
  )
}

const Entry = ({
  entry: { at, by, changed, releases, generations },
  href,
  base,
}: {
  entry: HistoryEntry
  href: string
  /** Of the panel's collections. */
  base: string
}): ReactNode => {
  const { t, nameOf } = useText()
  const { data } = useStudio()
  const formatMoment = useMoment()
  const authors = by.flatMap((id) => data.names[id] ?? [])
  return (
    <li>
      <Link href={href}>{formatMoment(at)}</Link>
      {authors.length > 0 ? (
        <> {t('brandStudio:historyBy', { names: authors.join(', ') })}</>
      ) : null}
      <p>{wordsFor({ changed, nameOf, t })}</p>
      {releases.length > 0 || generations > 0 ? (
        <ul>
          {releases.map(({ id, siteId, siteName, environment, isLive }) => (
            <li key={id}>
              <Link href={`${base}/sites/${siteId}/deployments`}>
                {t('brandStudio:historyRelease', {
                  site: siteName,
                  environment: t(`brandStudio:environment_${environment}`),
                })}
              </Link>
              {isLive ? ` · ${t('brandStudio:historyLive')}` : ''}
            </li>
          ))}
          {generations > 0 ? (
            <li>
              {generations === 1
                ? t('brandStudio:historyText')
                : t('brandStudio:historyTexts', { count: generations })}
            </li>
          ) : null}
        </ul>
      ) : null}
    </li>
  )
}

const wordsFor = ({
  changed,
  nameOf,
  t,
}: Pick<ReturnType<typeof useText>, 'nameOf' | 't'> & {
  changed: HistoryEntry['changed']
}): string => {
  if (changed === null) return t('brandStudio:historyFirst')
  if (changed.length === 0) return t('brandStudio:historySame')
  const names = changed.slice(0, NAMED).map(nameOf).join(', ')
  return changed.length > NAMED
    ? t('brandStudio:historyMore', { names, count: changed.length - NAMED })
    : names
}
