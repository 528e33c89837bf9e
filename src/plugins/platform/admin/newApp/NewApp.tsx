import type { AdminViewServerProps } from 'payload'
import type { SiteAddress } from '../../../../jobs/deploy/siteUrl'
import { askForLogIn, PanelScreen } from '../../../parts/PanelScreen'
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
  address,
  ...props
}: AdminViewServerProps & { address: SiteAddress }) => {
  askForLogIn(props, PATH)
  const { searchParams } = props
  const { req } = props.initPageResult
  const { admin } = req.payload.config.routes

  const t = textOf(req.i18n)
  const wanted = typeof searchParams?.template === 'string' ? searchParams.template : undefined
  const data = await loadNewApp({ req, tenantId: selectedTenantOf(req), wanted })
  const title = data?.subject
    ? t('tausestack:newAppOf', { name: data.subject.template.name })
    : t('tausestack:newApp')

  return (
    <PanelScreen
      {...props}
      className="ts-new-app"
      nav={[
        { label: t('tausestack:newApp'), url: `${admin}${PATH}` },
        ...(data?.subject ? [{ label: data.subject.template.name }] : []),
      ]}
      viewType="newApp"
    >
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
    </PanelScreen>
  )
}
