'use client'
import './sections.css'
import '../shared/shared.css'
import { Button } from '@payloadcms/ui'
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react'
import { sectionCategories } from '../../../sections/sectionCategories'
import { insertSection } from '../editor/commands'
import { useEditor } from '../editor/EditorContext'
import { SearchField } from '../left/SearchField'
import { ownEntries } from '../shared/ownEntries'
import { SectionActions } from '../shared/SectionActions'
import { useSectionList, useSections } from '../shared/SectionsContext'
import { useText } from '../text/useText'
import { useBuilder } from '../view/BuilderContext'
import { groupEntries } from './groupEntries'
import { libraryEntries, sectionLocale } from './libraryEntries'
import { SectionCard } from './SectionCard'

/** The tenant's own sections and the ready ones with their pictures, to insert with a click. */
export const SectionsTab = (): ReactNode => {
  const { t, language } = useText()
  const store = useEditor()
  const { registry } = store
  const { data } = useBuilder()
  const { locale } = data.canvas.page
  const [search, setSearch] = useState('')
  const [category, setCategory] = useState('')
  const wanted = useDeferredValue(search)
  const shared = useSectionList('shared', data.sections === 'all')
  const own = useSectionList('own', data.sections !== 'none')
  const kinds = useMemo(() => {
    const all = { id: 'shared', label: t('builder:sectionsShared'), list: shared }
    const copies = { id: 'own', label: t('builder:sectionsOwn'), list: own }
    return { all: [all, copies], own: [copies], none: [] }[data.sections]
  }, [data.sections, own, shared, t])
  const library = useMemo(() => libraryEntries({ language, locale }), [language, locale])
  const categories = useMemo(
    () => [
      ...kinds.map(({ id, label }) => ({ id, label })),
      ...sectionCategories.map(({ id, label }) => ({ id, label: label[sectionLocale(language)] })),
    ],
    [kinds, language],
  )
  const stored = useMemo(() => kinds.flatMap(({ list }) => list.sections), [kinds])
  const entries = useMemo(
    () => [...ownEntries({ sections: stored, registry }), ...library],
    [library, registry, stored],
  )
  const groups = useMemo(
    () => groupEntries({ entries, categories, search: wanted, category }),
    [entries, categories, wanted, category],
  )
  const isShown = (id: string): boolean => category === '' || category === id
  const noneKept = stored.length === 0 && kinds.length > 0
  return (
    <>
      <SearchField label={t('builder:searchSections')} value={search} onChange={setSearch} />
      <select
        className="ts-builder-select"
        aria-label={t('builder:sectionCategory')}
        value={category}
        onChange={({ target }) => setCategory(target.value)}
      >
        <option value="">{t('builder:sectionsAll')}</option>
        {categories.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      <KeptState kinds={kinds.filter(({ id }) => isShown(id))} />
      {noneKept && wanted === '' && kinds.every(({ list }) => list.state === 'ready') ? (
        <p className="ts-builder-empty">{t('builder:sectionsNoneKept')}</p>
      ) : null}
      {groups.length === 0 && wanted !== '' ? (
        <p className="ts-builder-empty">{t('builder:nothingFound', { search: wanted })}</p>
      ) : null}
      {groups.map(({ id, label, entries: found }) => (
        <section key={id} className="ts-builder-group">
          <h3>{label}</h3>
          <ul className="ts-builder-sections">
            {found.map((entry) => {
              const section = stored.find((one) => one.id === entry.id)
              return (
                <SectionCard
                  key={entry.id}
                  entry={entry}
                  actions={section ? <SectionActions section={section} /> : null}
                  onInsert={({ blocks }) => insertSection(store, blocks())}
                />
              )
            })}
          </ul>
        </section>
      ))}
    </>
  )
}

type Kinds = { id: string; label: string; list: ReturnType<typeof useSectionList> }[]

/** What is not there yet of the tenant's own sections: on its way, failed, or more of them. */
const KeptState = ({ kinds }: { kinds: Kinds }): ReactNode => {
  const { t } = useText()
  const { store } = useSections()
  const again = (state: (list: Kinds[number]['list']) => boolean): void => {
    for (const { id, list } of kinds) if (state(list)) store.read(id as 'shared' | 'own')
  }
  if (kinds.some(({ list }) => list.state === 'failed'))
    return (
      <div className="ts-builder-message" role="alert">
        <span>{t('builder:sectionsUnread')}</span>
        <Button
          size="small"
          margin={false}
          onClick={() => again(({ state }) => state === 'failed')}
        >
          {t('builder:tryAgain')}
        </Button>
      </div>
    )
  if (kinds.some(({ list }) => list.state === 'reading' || list.state === 'unread'))
    return (
      <p className="ts-builder-empty" role="status">
        {t('builder:loading')}
      </p>
    )
  return kinds.some(({ list }) => list.more) ? (
    <Button
      buttonStyle="secondary"
      size="small"
      margin={false}
      onClick={() => again(({ more }) => more)}
    >
      {t('builder:sectionsMore')}
    </Button>
  ) : null
}
