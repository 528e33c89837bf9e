'use client'
import { Button } from '@payloadcms/ui'
import { type FormEvent, useEffect, useState } from 'react'
import { toSlug } from '../../../../core/tenancy/toSlug'
import type { SiteAddress } from '../../../../jobs/deploy/siteUrl'
import { useApi } from '../lib/useApi'
import { useText } from '../text/useText'
import { AppCreated } from './AppCreated'
import { BrandInputs } from './fields/BrandInputs'
import { focusField } from './fields/fieldId'
import { SiteInputs } from './fields/SiteInputs'
import { VariableInputs } from './fields/VariableInputs'
import { type NewAppValues, startValues } from './toCreateApp'
import { TemplateAside } from './TemplateAside'
import type { NewAppSubject } from './types'
import { useCreateApp } from './useCreateApp'

/** The form that makes a site of a template; in the end, what can be done with the site. */
export const NewAppForm = ({
  subject: { template, sections, tenants },
  address,
}: {
  subject: NewAppSubject
  address: SiteAddress
}) => {
  const { t } = useText()
  const { admin } = useApi()
  const [values, setValues] = useState(() =>
    startValues(sections, tenants.length === 1 ? (tenants[0]?.id ?? '') : ''),
  )
  const { app, isCreating, refused, create } = useCreateApp(template.id, sections)
  const errors = refused?.byField ?? {}
  // Before the page is alive, the browser itself would send the form.
  const [isAlive, setIsAlive] = useState(false)
  useEffect(() => setIsAlive(true), [])

  const set = (change: Partial<NewAppValues>): void =>
    setValues((old) => {
      const next = { ...old, ...change }
      return next.ownSlug ? next : { ...next, slug: toSlug(next.name) }
    })
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const wrong = await create(values)
    // After the errors have been drawn.
    if (wrong) setTimeout(() => focusField(wrong))
  }

  if (app) return <AppCreated app={app} />
  return (
    <div className="ts-form-layout">
      <form className="ts-form" noValidate onSubmit={(event) => void submit(event)}>
        <SiteInputs address={address} errors={errors} set={set} tenants={tenants} values={values} />
        <section aria-labelledby="ts-form-brand">
          <h2 id="ts-form-brand">{t('tausestack:brand')}</h2>
          <p className="ts-form__help">{t('tausestack:brandHelp')}</p>
          <BrandInputs errors={errors} set={set} values={values} />
        </section>
        {sections.length > 0 && (
          <section aria-labelledby="ts-form-questions">
            <h2 id="ts-form-questions">{t('tausestack:questions')}</h2>
            <p className="ts-form__help">{t('tausestack:questionsHelp')}</p>
            {sections.map((section) => (
              <VariableInputs
                errors={errors}
                key={section.title}
                onChange={(name, value) =>
                  set({ variables: { ...values.variables, [name]: value } })
                }
                section={section}
                values={values.variables}
              />
            ))}
          </section>
        )}
        <div aria-live="assertive">
          {refused && (
            <div className="ts-form__refused">
              <p>{refused.message}</p>
              {refused.rest.length > 0 && (
                <ul>
                  {refused.rest.map((issue) => (
                    <li key={issue}>{issue}</li>
                  ))}
                </ul>
              )}
            </div>
          )}
        </div>
        <div className="ts-form__submit">
          <Button disabled={isCreating || !isAlive} margin={false} size="large" type="submit">
            {t(isCreating ? 'tausestack:creating' : 'tausestack:createSite')}
          </Button>
          <Button
            buttonStyle="secondary"
            el="link"
            margin={false}
            size="large"
            to={admin('/new-app')}
          >
            {t('tausestack:backToTemplates')}
          </Button>
        </div>
      </form>
      <TemplateAside template={template} />
    </div>
  )
}
