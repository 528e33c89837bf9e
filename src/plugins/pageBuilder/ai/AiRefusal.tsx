'use client'
import { Button, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'
import type { TextKey } from '../text/keys'
import { useText } from '../text/useText'
import { useBuilder } from '../view/BuilderContext'
import { useAi } from './AiContext'
import type { AiError } from './AiError'
import { AiNotice } from './AiNotice'

/** Problems with words of their own. */
const KNOWN: readonly string[] = [
  'budget_exceeded',
  'conflict',
  'forbidden',
  'gone',
  'invalid',
  'model_busy',
  'model_output_invalid',
  'model_required',
  'model_timeout',
  'model_unavailable',
  'not_found',
  'offline',
  'rate_limited',
  'unauthorized',
  'unreachable',
]

/** Put right in the tenant's settings. */
const SETTINGS: readonly string[] = ['budget_exceeded', 'conflict', 'model_required']

/** Nothing comes of trying the same again. */
const FINAL: readonly string[] = ['forbidden', 'gone', 'invalid', 'model_required']

/** Why nothing was written, and what can be done. */
export const AiRefusal = ({
  error,
  onRetry,
  onOffline,
}: {
  error: AiError | null
  onRetry: () => void
  /** By the offline generator instead; absent where it cannot do it either. */
  onOffline?: () => void
}): ReactNode => {
  const { t } = useText()
  const { config } = useConfig()
  const { data } = useBuilder()
  const { can } = useAi().data
  if (!error) return null
  const { code, retryAfter, message, issues } = error
  const settings = formatAdminURL({
    adminRoute: config.routes.admin,
    path: `/collections/tenants/${data.scope.tenantId ?? ''}`,
  })
  const words =
    (code === 'model_busy' || code === 'rate_limited') && retryAfter
      ? t('builder:aiError_busy_wait', { seconds: retryAfter })
      : t(`builder:aiError_${KNOWN.includes(code) ? code : 'internal'}` as TextKey)
  const helpsOffline = code.startsWith('model_') || SETTINGS.includes(code)
  return (
    <AiNotice type="error">
      <span>{words}</span>
      {SETTINGS.includes(code) ? (
        can.setUp ? (
          <a href={settings}>{t('builder:aiSettings')}</a>
        ) : (
          <span>{t('builder:aiSettingsAsk')}</span>
        )
      ) : null}
      <span className="ts-builder-ai__actions">
        {FINAL.includes(code) ? null : (
          <Button size="small" margin={false} buttonStyle="secondary" onClick={onRetry}>
            {t('builder:aiRetry')}
          </Button>
        )}
        {onOffline && helpsOffline && code !== 'model_required' ? (
          <Button size="small" margin={false} buttonStyle="secondary" onClick={onOffline}>
            {t('builder:aiUseOffline')}
          </Button>
        ) : null}
      </span>
      {error.status > 0 ? (
        <details className="ts-builder-ai__details">
          <summary>{t('builder:aiDetails')}</summary>
          <p>{message}</p>
          {issues.length > 0 ? (
            <ul>
              {issues.slice(0, 8).map(({ pointer, detail }, index) => (
                <li key={index}>
                  <code>{pointer}</code> {detail}
                </li>
              ))}
            </ul>
          ) : null}
        </details>
      ) : null}
    </AiNotice>
  )
}
