'use client'
import { type SiteAddress, siteUrl } from '../../../../../jobs/deploy/siteUrl'
import { useText } from '../../text/useText'
import type { NewAppValues } from '../toCreateApp'
import type { TenantChoice } from '../types'
import { InputField } from './InputField'

/** Whose site it is, its name and its address. */
export const SiteInputs = ({
  values,
  errors,
  tenants,
  address,
  set,
}: {
  values: NewAppValues
  errors: Record<string, string>
  tenants: TenantChoice[]
  address: SiteAddress
  set: (change: Partial<NewAppValues>) => void
}) => {
  const { t } = useText()
  const url = siteUrl({ slug: values.slug || '…', address })
  return (
    <section>
      {tenants.length > 1 && (
        <InputField
          error={errors.tenantId}
          field={{
            kind: 'select',
            label: t('tausestack:tenant'),
            description: t('tausestack:tenantHelp'),
            required: true,
            options: tenants.map(({ id, name }) => ({ label: name, value: id })),
          }}
          onChange={(id) => set({ tenantId: String(id), brandProfileId: '' })}
          path="tenantId"
          value={values.tenantId}
        />
      )}
      <div className="ts-form__fields">
        <InputField
          error={errors.name}
          field={{
            kind: 'text',
            label: t('tausestack:name'),
            description: t('tausestack:nameHelp'),
            required: true,
            maxLength: 120,
          }}
          onChange={(name) => set({ name: String(name) })}
          path="name"
          value={values.name}
        />
        <div>
          <InputField
            error={errors.slug}
            field={{
              kind: 'text',
              label: t('tausestack:address'),
              description: t(
                values.ownSlug ? 'tausestack:addressHelpOwn' : 'tausestack:addressHelp',
              ),
              maxLength: 50,
            }}
            onChange={(slug) =>
              set({ slug: String(slug).toLowerCase(), ownSlug: String(slug) !== '' })
            }
            path="slug"
            value={values.slug}
          />
          <p className="ts-form__url">{url}</p>
        </div>
      </div>
    </section>
  )
}
