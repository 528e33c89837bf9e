'use client'
import { Button, Drawer, Gutter, useModal } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import type { Domain } from '../../../core/api/domains'
import { useAddress } from '../../parts/useAddress'
import { useList } from '../../parts/useList'
import { Empty } from '../parts/Empty'
import { Lost } from '../parts/Lost'
import { MoreButton } from '../parts/MoreButton'
import { ScreenHead } from '../parts/ScreenHead'
import { useMay } from '../parts/useMay'
import { useSiteQuery } from '../parts/useSiteQuery'
import { useSites } from '../parts/useSites'
import { useTenantQuery } from '../parts/useTenantQuery'
import { useText } from '../text/useText'
import { AddDomain } from './AddDomain'
import { DomainTable } from './DomainTable'
import { domainPath } from './paths'
import '../parts/hosting.css'
import './domains.css'

const DRAWER = 'ts-add-domain'
const SECOND = 1000

/** How often states are read again. Milliseconds. */
const POLL = 15 * SECOND

/** Instead of Payload's list: domains and how far each is. `?site=` shows those of one site. */
export const DomainsScreen = (): ReactNode => {
  const { t } = useText()
  const may = useMay()
  const router = useRouter()
  const address = useAddress()
  const { openModal, closeModal } = useModal()
  const { nameOf } = useSites()
  const siteId = useSiteQuery()
  const domains = useList<Domain>(`/domains${useTenantQuery({ appId: siteId })}`, { every: POLL })
  const { items } = domains
  const add = may('create', 'domains') && (
    <Button margin={false} onClick={() => openModal(DRAWER)}>
      {t('addDomain')}
    </Button>
  )
  return (
    <Gutter className="ts-hosting">
      <ScreenHead
        about={
          <>
            <p>{t('domainsIntro')}</p>
            {siteId && nameOf(siteId) && <p>{t('siteOf', { name: nameOf(siteId) })}</p>}
          </>
        }
        title={t('domains')}
      >
        {items && items.length > 0 && add}
      </ScreenHead>
      {domains.isLost && <Lost onAgain={domains.reload} />}
      {!domains.isLost && items === null && <p className="ts-hosting__help">{t('loading')}</p>}
      {items?.length === 0 && (
        <Empty actions={add} title={t('domainsEmpty')}>
          <p>{t('domainsEmptyHelp')}</p>
          <ol className="ts-domains__how">
            <li>{t('domainsEmpty1')}</li>
            <li>{t('domainsEmpty2')}</li>
            <li>{t('domainsEmpty3')}</li>
          </ol>
        </Empty>
      )}
      {items && items.length > 0 && <DomainTable domains={items} nameOf={nameOf} />}
      <MoreButton list={domains} />
      <Drawer slug={DRAWER} title={t('addDomain')}>
        <AddDomain
          onAdded={({ id }) => {
            closeModal(DRAWER)
            router.push(address(domainPath(id)))
          }}
          siteId={siteId}
        />
      </Drawer>
    </Gutter>
  )
}
