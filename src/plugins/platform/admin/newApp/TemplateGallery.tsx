'use client'
import { Button, Pill } from '@payloadcms/ui'
import { LiveThumbnail } from '../parts/LiveThumbnail'
import { Notice } from '../parts/Notice'
import { useText } from '../text/useText'
import type { TemplateChoice } from './types'

/** Every template with its home page as it would look. */
export const TemplateGallery = ({
  templates,
  path,
}: {
  templates: TemplateChoice[]
  /** Path of the screen. */
  path: string
}) => {
  const { t } = useText()
  if (templates.length === 0)
    return <Notice title={t('tausestack:noTemplates')}>{t('tausestack:noTemplatesHelp')}</Notice>
  return (
    <ul className="ts-gallery">
      {templates.map(({ id, name, category, summary, artDirection, previewPath }, index) => (
        // A tenant's own template may have the id of a bundled one.
        <li key={`${id} ${index}`}>
          <article aria-labelledby={`ts-template-${index}`} className="ts-template">
            <LiveThumbnail src={previewPath} />
            <div className="ts-template__body">
              <div className="ts-template__head">
                <h2 className="ts-template__name" id={`ts-template-${index}`}>
                  {name}
                </h2>
                <Pill pillStyle="light-gray" size="small">
                  {category.replaceAll('-', ' ')}
                </Pill>
              </div>
              <p>{summary}</p>
              <p className="ts-template__direction">{artDirection}</p>
              <div className="ts-template__buttons">
                <Button
                  aria-label={`${t('tausestack:choose')}: ${name}`}
                  el="link"
                  margin={false}
                  to={`${path}?template=${encodeURIComponent(id)}`}
                >
                  {t('tausestack:choose')}
                </Button>
                {previewPath && (
                  <Button
                    aria-label={`${t('tausestack:lookAround')}: ${name}`}
                    buttonStyle="secondary"
                    el="anchor"
                    margin={false}
                    newTab
                    url={previewPath}
                  >
                    {t('tausestack:lookAround')}
                  </Button>
                )}
              </div>
            </div>
          </article>
        </li>
      ))}
    </ul>
  )
}
