'use client'
import { Button } from '@payloadcms/ui'
import { LiveThumbnail } from '../parts/LiveThumbnail'
import { useText } from '../text/useText'
import type { TemplateChoice } from './types'

/** The chosen template beside its form. */
export const TemplateAside = ({
  template: { name, summary, pages, features, previewPath },
}: {
  template: TemplateChoice
}) => {
  const { t } = useText()
  return (
    <aside aria-label={name} className="ts-aside">
      <div className="ts-aside__picture">
        <LiveThumbnail src={previewPath} />
      </div>
      <p>{summary}</p>
      <p className="ts-aside__pages">{pages.join(' · ')}</p>
      {features.length > 0 && (
        <ul>
          {features.map((feature) => (
            <li key={feature}>{feature}</li>
          ))}
        </ul>
      )}
      <p className="ts-aside__note">{t('tausestack:templateDefaultsHelp')}</p>
      {previewPath && (
        <Button buttonStyle="secondary" el="anchor" margin={false} newTab url={previewPath}>
          {t('tausestack:lookAround')}
        </Button>
      )}
    </aside>
  )
}
