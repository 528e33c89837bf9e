'use client'
import { useId, type ReactNode } from 'react'
import { SECTION_KINDS } from '../../../core/ai/kinds'
import { TONES } from '../../../core/ai/offline/rewriteText'
import type { TextKey } from '../text/keys'
import { useText } from '../text/useText'
import { useAi } from './AiContext'
import type { BriefForm } from './aiMemory'
import { useLanguages } from './useLanguages'

/** Longest brief that the API takes. */
const MAX_BRIEF = 4000

/** Bands of a page to choose from. */
const PAGE_SIZES = [4, 6, 8, 10]

/** What is to be written: about what, how much, in which language and tone. */
export const BriefFields = ({
  form,
  change,
}: {
  form: BriefForm
  change: (next: Partial<BriefForm>) => void
}): ReactNode => {
  const { t } = useText()
  const id = useId()
  const languages = useLanguages()
  return (
    <>
      <BrandField form={form} change={change} />
      <div className="ts-builder-ai__field">
        <label htmlFor={`${id}-brief`}>{t('builder:aiBrief')}</label>
        <textarea
          id={`${id}-brief`}
          rows={4}
          maxLength={MAX_BRIEF}
          placeholder={t('builder:aiBriefHint')}
          value={form.brief}
          onChange={({ target }) => change({ brief: target.value })}
        />
      </div>
      <fieldset className="ts-builder-ai__choice">
        <legend>{t('builder:aiWhat')}</legend>
        {(['section', 'page'] as const).map((of) => (
          <label key={of}>
            <input
              type="radio"
              name={`${id}-of`}
              checked={form.of === of}
              onChange={() => change({ of })}
            />
            {t(`builder:aiWhat_${of}` as TextKey)}
          </label>
        ))}
      </fieldset>
      <div className="ts-builder-ai__pair">
        {form.of === 'section' ? (
          <div className="ts-builder-ai__field">
            <label htmlFor={`${id}-kind`}>{t('builder:aiSectionKind')}</label>
            <select
              id={`${id}-kind`}
              value={form.section}
              onChange={({ target }) => change({ section: target.value as BriefForm['section'] })}
            >
              <option value="">{t('builder:aiFromBrief')}</option>
              {SECTION_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`builder:aiSection_${kind}` as TextKey)}
                </option>
              ))}
            </select>
          </div>
        ) : (
          <div className="ts-builder-ai__field">
            <label htmlFor={`${id}-sections`}>{t('builder:aiSections')}</label>
            <select
              id={`${id}-sections`}
              value={form.sections}
              onChange={({ target }) => change({ sections: Number(target.value) })}
            >
              {PAGE_SIZES.map((size) => (
                <option key={size} value={size}>
                  {size}
                </option>
              ))}
            </select>
          </div>
        )}
        <div className="ts-builder-ai__field">
          <label htmlFor={`${id}-language`}>{t('builder:aiLanguage')}</label>
          <select
            id={`${id}-language`}
            value={form.language}
            onChange={({ target }) => change({ language: target.value })}
          >
            {languages.map(({ tag, name }) => (
              <option key={tag} value={tag}>
                {name}
              </option>
            ))}
          </select>
        </div>
      </div>
      <fieldset className="ts-builder-ai__choice">
        <legend>{t('builder:aiTone')}</legend>
        {TONES.map((tone) => (
          <label key={tone}>
            <input
              type="checkbox"
              checked={form.tones.includes(tone)}
              onChange={({ target }) =>
                change({
                  tones: target.checked
                    ? [...form.tones, tone]
                    : form.tones.filter((other) => other !== tone),
                })
              }
            />
            {t(`builder:aiTone_${tone}` as TextKey)}
          </label>
        ))}
      </fieldset>
    </>
  )
}

const BrandField = ({
  form,
  change,
}: {
  form: BriefForm
  change: (next: Partial<BriefForm>) => void
}): ReactNode => {
  const { t } = useText()
  const id = useId()
  const { brand, others } = useAi().data
  const brands = [...(brand ? [brand] : []), ...others]
  return (
    <div className="ts-builder-ai__field">
      {brands.length > 1 ? (
        <>
          <label htmlFor={id}>{t('builder:aiBrand')}</label>
          <select
            id={id}
            value={form.brandId}
            onChange={({ target }) => change({ brandId: target.value })}
          >
            {brands.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </>
      ) : (
        <p>
          {t('builder:aiBrand')}: <strong>{brands[0]?.name}</strong>
        </p>
      )}
      {brand ? null : <p className="ts-builder-ai__note">{t('builder:aiNoOwnBrand')}</p>}
    </div>
  )
}
