import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import type { SiteAddress } from '../../../../jobs/deploy/siteUrl'
import { selectedTenantOf } from '../lib/requestOf'
import { LoadFailure, Notice } from '../parts/Notice'
import { textOf } from '../text/textOf'
import { loadNewApp } from './loadNewApp'
import { NewAppForm } from './NewAppForm'
import { TemplateGallery } from './TemplateGallery'
import './newApp.css'

const PATH = '/new-app'

/** Screen: choose a template, answer its questions, create the site. `?template=` is the choice. */
export const NewApp = async ({
  initPageResult,
  params,
  searchParams,
  address,
}: AdminViewServerProps & { address: SiteAddress }) => {
  const { req, locale, permissions, visibleEntities } = initPageResult
  const { payload, user, i18n } = req
  const { routes } = payload.config
  const { admin } = routes
  // Payload leaves screens of one's own open to everybody.
  if (!user) redirect(`${admin}/login?redirect=${encodeURIComponent(`${admin}${PATH}`)}`)

  const t = textOf(i18n)
  const wanted = typeof searchParams?.template === 'string' ? searchParams.template : undefined
  const data = await loadNewApp({ req, tenantId: selectedTenantOf(req), wanted })
  const title = data?.subject
    ? t('tausestack:newAppOf', { name: data.subject.template.name })
    : t('tausestack:newApp')

  return (
    <DefaultTemplate
      i18n={i18n}
      locale={locale}
      params={params}
      payload={payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={user}
      viewType="newApp"
      visibleEntities={{
        collections: visibleEntities?.collections,
        globals: visibleEntities?.globals,
      }}
    >
      <SetStepNav
        nav={[
          { label: t('tausestack:newApp'), url: `${admin}${PATH}` },
          ...(data?.subject ? [{ label: data.subject.template.name }] : []),
        ]}
      />
      <Gutter className="ts-new-app">
        <header>
          <h1 className="ts-new-app__title">{title}</h1>
          <p className="ts-new-app__intro">
            {t(data?.subject ? 'tausestack:formIntro' : 'tausestack:newAppIntro')}
          </p>
        </header>
        {!data ? (
          <LoadFailure />
        ) : data.tenants.length === 0 ? (
          <Notice title={t('tausestack:newApp')}>{t('tausestack:newAppDenied')}</Notice>
        ) : data.subject ? (
          <NewAppForm address={address} key={data.subject.template.id} subject={data.subject} />
        ) : (
          <TemplateGallery path={`${admin}${PATH}`} templates={data.templates} />
        )}
      </Gutter>
    </DefaultTemplate>
  )
}
