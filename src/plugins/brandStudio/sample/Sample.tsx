'use client'
import { useConfig } from '@payloadcms/ui'
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react'
import type { AiLanguage } from '../../../core/ai/kinds'
import { valueAt } from '../../../core/brand/profile/paths'
import { profileTokens } from '../../../core/brand/profileStyle'
import { renderBlocks } from '../../../render/createRenderContext'
import { Choice } from '../parts/Choice'
import { useStudio } from '../state/StudioContext'
import { useText } from '../text/useText'
import { composeSample, type SampleKind } from './composeSample'
import { fontUrl } from './fontUrl'
import { sampleCss } from './sampleCss'
import { SampleFrame } from './SampleFrame'
import { sampleServices } from './sampleServices'
import { surroundingsOf } from './surroundingsOf'

const WIDTHS = { desktop: 1280, phone: 390 } as const

/** A page and a post in the brand's look and words, as it is edited. */
export const Sample = ({
  language,
  onLanguage,
}: {
  language: AiLanguage
  onLanguage: (language: AiLanguage) => void
}): ReactNode => {
  const { t } = useText()
  const { state, data } = useStudio()
  const { config } = useConfig()
  const { api } = config.routes
  const [kind, setKind] = useState<SampleKind>('page')
  const [width, setWidth] = useState<keyof typeof WIDTHS>('desktop')
  const [chosen, setScheme] = useState<'light' | 'dark' | null>(null)
  // Typing and dragging come first; the sample follows as fast as it can.
  const profile = useDeferredValue(state.profile)
  const tokens = useMemo(() => profileTokens(profile), [profile])
  const scheme = chosen ?? (tokens.style.scheme === 'dark' ? 'dark' : 'light')
  const css = useMemo(() => sampleCss({ tokens, fontUrl: fontUrl(api) }), [tokens, api])
  const blocks = useMemo(
    () => composeSample({ profile, kind, language }),
    [profile, kind, language],
  )
  const drawn = useMemo(() => {
    const { icons, logo } = data
    const services = sampleServices({ tokens, scheme, icons, logo, api })
    return renderBlocks(blocks, { page: surroundingsOf(profile, language), services })
  }, [blocks, tokens, scheme, data, api, profile, language])
  const name = String(valueAt(profile, 'name') ?? '')

  return (
    <section className="ts-studio-sample" aria-label={t('brandStudio:sample')}>
      <div className="ts-studio-sample__bar">
        <Choice
          label={t('brandStudio:sampleKind')}
          value={kind}
          onChange={setKind}
          options={[
            { value: 'page', label: t('brandStudio:samplePage') },
            { value: 'post', label: t('brandStudio:samplePost') },
          ]}
        />
        <Choice
          label={t('brandStudio:scheme')}
          value={scheme}
          onChange={setScheme}
          options={[
            { value: 'light', label: t('brandStudio:light') },
            { value: 'dark', label: t('brandStudio:dark') },
          ]}
        />
        <Choice
          label={t('brandStudio:sampleWidth')}
          value={width}
          onChange={setWidth}
          options={[
            { value: 'desktop', label: t('brandStudio:desktop') },
            { value: 'phone', label: t('brandStudio:phone') },
          ]}
        />
        <Choice
          label={t('brandStudio:sampleLanguage')}
          value={language}
          onChange={onLanguage}
          options={[
            { value: 'en', label: 'EN', title: 'English' },
            { value: 'es', label: 'ES', title: 'Español' },
          ]}
        />
      </div>
      <SampleFrame
        title={t(kind === 'page' ? 'brandStudio:samplePageTitle' : 'brandStudio:samplePostTitle')}
        css={css}
        language={language}
        scheme={scheme}
        character={tokens.style.character}
        kind={kind}
        width={WIDTHS[width]}
      >
        {kind === 'page' ? (
          drawn
        ) : (
          <article>
            <header data-initial={name.charAt(0)}>{name}</header>
            <div>{drawn}</div>
          </article>
        )}
      </SampleFrame>
      <p className="ts-studio__note">{t('brandStudio:sampleNote')}</p>
    </section>
  )
}
