'use client'
import type { ReactNode } from 'react'
import type { TargetConfig } from '../../../core/api/targetConfig'
import { CopyValue } from '../../parts/CopyValue'
import { useItem } from '../../parts/useItem'
import { useText } from '../text/useText'

/** What nginx or Caddy have to include to serve a folder target. */
export const ServerConfig = ({ targetId }: { targetId: string }): ReactNode => {
  const { t } = useText()
  const { item } = useItem<TargetConfig>(`/targets/${targetId}/config`)
  if (!item?.nginx || !item.caddy || !item.root) return null
  return (
    <section aria-labelledby="ts-server-config" className="ts-hosting__card">
      <h2 id="ts-server-config">{t('configTitle')}</h2>
      <p className="ts-hosting__help">{t('configHelp')}</p>
      <CopyValue label={t('configNginx')} value={item.nginx} />
      <CopyValue label={t('configCaddy')} value={item.caddy} />
      <CopyValue label={t('configRoot')} value={item.root} />
    </section>
  )
}
