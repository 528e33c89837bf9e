'use client'
import { ShimmerEffect } from '@payloadcms/ui'
import { useText } from '../../text/useText'
import type { NewAppValues } from '../toCreateApp'
import { InputField } from './InputField'
import { useBrandProfiles } from './useBrandProfiles'

/** A brand of the tenant's, or what a new one is made of. */
export const BrandInputs = ({
  values,
  errors,
  set,
}: {
  values: NewAppValues
  errors: Record<string, string>
  set: (change: Partial<NewAppValues>) => void
}) => {
  const { t } = useText()
  const profiles = useBrandProfiles(values.tenantId)
  const { brandKind, brand } = values
  const setBrand = (change: Partial<NewAppValues['brand']>): void =>
    set({ brand: { ...brand, ...change } })

  return (
    <>
      <div className="ts-choice" role="radiogroup" aria-label={t('tausestack:brand')}>
        {(['new', 'existing'] as const).map((kind) => (
          <label className="ts-choice__option" key={kind}>
            <input
              checked={brandKind === kind}
              name="brandKind"
              onChange={() => set({ brandKind: kind })}
              type="radio"
            />
            {t(kind === 'new' ? 'tausestack:brandNew' : 'tausestack:brandExisting')}
          </label>
        ))}
      </div>
      {brandKind === 'existing' ? (
        !values.tenantId ? (
          <p>{t('tausestack:chooseTenantFirst')}</p>
        ) : profiles === null ? (
          <ShimmerEffect height="3rem" />
        ) : profiles.length === 0 ? (
          <p>{t('tausestack:brandNone')}</p>
        ) : (
          <InputField
            error={errors.brandProfileId}
            field={{
              kind: 'select',
              label: t('tausestack:brandProfile'),
              required: true,
              options: profiles.map(({ id, name }) => ({ label: name, value: id })),
            }}
            onChange={(id) => set({ brandProfileId: String(id) })}
            path="brandProfileId"
            value={values.brandProfileId}
          />
        )
      ) : (
        <div className="ts-form__fields">
          <InputField
            error={errors['brand.name']}
            field={{
              kind: 'text',
              label: t('tausestack:brandName'),
              description: t('tausestack:brandNameHelp'),
              placeholder: values.name,
              maxLength: 120,
            }}
            onChange={(name) => setBrand({ name: String(name) })}
            path="brand.name"
            value={brand.name}
          />
          <InputField
            error={errors['brand.palette.primary']}
            field={{
              kind: 'color',
              label: t('tausestack:primaryColor'),
              description: t('tausestack:colorHelp'),
              placeholder: '#1a2b3c',
              maxLength: 7,
            }}
            onChange={(primary) => setBrand({ primary: String(primary) })}
            path="brand.palette.primary"
            value={brand.primary}
          />
          <div className="ts-form__wide">
            <InputField
              error={errors['brand.tagline']}
              field={{
                kind: 'text',
                label: t('tausestack:tagline'),
                description: t('tausestack:taglineHelp'),
                maxLength: 160,
              }}
              onChange={(tagline) => setBrand({ tagline: String(tagline) })}
              path="brand.tagline"
              value={brand.tagline}
            />
          </div>
        </div>
      )}
    </>
  )
}
