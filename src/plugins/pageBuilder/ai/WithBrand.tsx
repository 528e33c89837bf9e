'use client'
import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'
import { useText } from '../text/useText'
import { useAi } from './AiContext'
import { AiNotice } from './AiNotice'

/** What needs a brand's words; without a profile it says how to come by one. */
export const WithBrand = ({ children }: { children: ReactNode }): ReactNode => {
  const { t } = useText()
  const { config } = useConfig()
  const { brandId, data } = useAi()
  if (brandId) return children
  if (!data.can.brand) return <AiNotice>{t('builder:aiNoBrandAsk')}</AiNotice>
  return (
    <AiNotice>
      <span>{t('builder:aiNoBrand')}</span>
      <a
        href={formatAdminURL({
          adminRoute: config.routes.admin,
          path: '/collections/brand-profiles/create',
        })}
      >
        {t('builder:aiNoBrandLink')}
      </a>
    </AiNotice>
  )
}
