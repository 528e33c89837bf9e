import type { ServerProps } from 'payload'
import { Suspense } from 'react'
import type { SiteAddress } from '../../../../jobs/deploy/siteUrl'
import { PasswordBanner } from './PasswordBanner'
import { SitesSection } from './SitesSection'
import { SitesSkeleton } from './SitesSkeleton'

/** The panel's opening screen: the selected tenant's sites. Payload's collection cards follow below. */
export const Dashboard = ({
  payload,
  user,
  i18n,
  address,
  siteActions = [],
}: ServerProps & { address: SiteAddress; siteActions?: string[] }) => (
  <>
    {(user as { mustChangePassword?: boolean } | undefined)?.mustChangePassword && (
      <PasswordBanner />
    )}
    <Suspense fallback={<SitesSkeleton />}>
      <SitesSection
        address={address}
        i18n={i18n}
        payload={payload}
        siteActions={siteActions}
        user={user}
      />
    </Suspense>
  </>
)
