'use client'
import { Gutter, useDocumentInfo, useStepNav } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect } from 'react'
import type { Domain } from '../../../core/api/domains'
import { useAddress } from '../../parts/useAddress'
import { useItem } from '../../parts/useItem'
import { Lost } from '../parts/Lost'
import { ScreenHead } from '../parts/ScreenHead'
import { useSiteQuery } from '../parts/useSiteQuery'
import { useText } from '../text/useText'
import { AddDomain } from './AddDomain'
import { DomainScreen } from './DomainScreen'
import { domainPath, domainsPath } from './paths'
import '../parts/hosting.css'
import './domains.css'

const SECOND = 1000

/** How often a domain is read again while it is not live. Milliseconds. */
const POLL = 10 * SECOND

/** Instead of Payload's form: a domain with its way to be live, or the form of a new one. */
export const DomainDocument = (): ReactNode => {
  const { id } = useDocumentInfo()
  const { t } = useText()
  const address = useAddress()
  const { setStepNav } = useStepNav()
  const [domains, domain, url] = [t('domains'), t('domain'), address(domainsPath)]
  useEffect(
    () => setStepNav([{ label: domains, url }, { label: domain }]),
    [setStepNav, domains, domain, url],
  )
  return (
    <Gutter className="ts-hosting">
      {id === undefined || id === null ? <NewDomain /> : <Known id={String(id)} key={id} />}
    </Gutter>
  )
}

const NewDomain = (): ReactNode => {
  const { t } = useText()
  const router = useRouter()
  const address = useAddress()
  const siteId = useSiteQuery()
  return (
    <>
      <ScreenHead title={t('addDomain')} />
      <AddDomain onAdded={({ id }) => router.push(address(domainPath(id)))} siteId={siteId} />
    </>
  )
}

const Known = ({ id }: { id: string }): ReactNode => {
  const { t } = useText()
  const { item, isLost, message, reload, set } = useItem<Domain>(`/domains/${id}`)
  const waits = item !== null && !item.live
  useEffect(() => {
    if (!waits) return
    const timer = setInterval(reload, POLL)
    return () => clearInterval(timer)
    // `reload` is new with every drawing and always does the same.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [waits])
  if (isLost) return <Lost message={message} onAgain={reload} />
  if (!item) return <p className="ts-hosting__help">{t('loading')}</p>
  return <DomainScreen domain={item} onChanged={reload} onSaved={set} />
}
