import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav, type StepNavItem } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'

export type PanelScreenProps = Pick<
  AdminViewServerProps,
  'initPageResult' | 'params' | 'searchParams'
>

/**
 * Sends who is not logged in to the log-in, and from there back. Payload leaves screens of one's own open
 * to everybody, so this comes before anything is loaded.
 *
 * @param path below the panel's, e.g. `/calendar`.
 */
export const askForLogIn = ({ initPageResult }: PanelScreenProps, path: string): void => {
  const { user, payload } = initPageResult.req
  const { admin } = payload.config.routes
  if (!user) redirect(`${admin}/login?redirect=${encodeURIComponent(`${admin}${path}`)}`)
}

/** A screen of a plugin inside the panel: Payload's frame, its navigation, the way back. */
export const PanelScreen = ({
  initPageResult: { req, locale, permissions, visibleEntities },
  params,
  searchParams,
  viewType,
  nav,
  className,
  children,
}: PanelScreenProps & {
  viewType: string
  /** Above the screen: where one is. */
  nav: StepNavItem[]
  className: string
  children: ReactNode
}): ReactNode => (
  <DefaultTemplate
    i18n={req.i18n}
    locale={locale}
    params={params}
    payload={req.payload}
    permissions={permissions}
    req={req}
    searchParams={searchParams}
    user={req.user ?? undefined}
    viewType={viewType}
    visibleEntities={{
      collections: visibleEntities?.collections,
      globals: visibleEntities?.globals,
    }}
  >
    <SetStepNav nav={nav} />
    <Gutter className={className}>{children}</Gutter>
  </DefaultTemplate>
)
