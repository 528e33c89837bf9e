'use client'
import { Button } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { focusField } from '../parts/fieldId'
import { Section } from '../parts/Section'
import { useText } from '../text/useText'

/** Three ways to begin, for a profile that says next to nothing. */
export const NewProfile = ({
  scanUrl,
  onImport,
}: {
  /** Of the screen that scans a website; `null`: there is none. */
  scanUrl: string | null
  onImport: () => void
}): ReactNode => {
  const { t } = useText()
  return (
    <Section title={t('brandStudio:emptyTitle')} help={t('brandStudio:emptyText')}>
      <ul className="ts-studio-new">
        {scanUrl ? (
          <li>
            <Button el="link" to={scanUrl} margin={false}>
              {t('brandStudio:emptyScan')}
            </Button>
            <p>{t('brandStudio:emptyScanText')}</p>
          </li>
        ) : null}
        <li>
          <Button buttonStyle="secondary" margin={false} onClick={onImport}>
            {t('brandStudio:emptyImport')}
          </Button>
          <p>{t('brandStudio:emptyImportText')}</p>
        </li>
        <li>
          <Button
            buttonStyle="secondary"
            margin={false}
            onClick={() => focusField('palette.primary')}
          >
            {t('brandStudio:emptyType')}
          </Button>
          <p>{t('brandStudio:emptyTypeText')}</p>
        </li>
      </ul>
    </Section>
  )
}
