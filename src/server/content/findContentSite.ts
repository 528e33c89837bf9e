import type { ContentAddress } from '../../core/content/contentAddress'
import { ENVIRONMENTS } from '../../core/release/types'
import type { HostEntry, LiveSite } from '../sites/hostEntry'
import { hostOfSite } from '../sites/hostNames'
import type { SiteDirectory } from '../sites/siteDirectory'

const ID = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{24})$/i
const SLUG = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i
const DOMAIN = /^(?=.{1,253}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/i

export type FindContentSite = (
  asked: Pick<ContentAddress, 'site' | 'environment'>,
) => Promise<{ site: LiveSite; host: string } | null>

/** The site that a request names by its id, slug or domain; `null`: there is none that is live. */
export const createFindContentSite = ({
  directory,
  sitesDomain,
}: {
  directory: Pick<SiteDirectory, 'peek' | 'load'>
  sitesDomain: string
}): FindContentSite => {
  const at = async (host: string): Promise<HostEntry> =>
    directory.peek(host) ?? (await directory.load(host))

  const live = async (host: string): Promise<{ site: LiveSite; host: string } | null> => {
    const entry = await at(host)
    return entry.kind === 'live' ? { site: entry, host } : null
  }

  return async ({ site: given, environment }) => {
    const name = given.toLowerCase()
    if (ID.test(name)) {
      const found = await live(hostOfSite(name, environment))
      if (found) return found
    }
    if (SLUG.test(name)) {
      // `acme--staging` is a host's label: here the environment is a parameter.
      if (ENVIRONMENTS.some((known) => name.endsWith(`--${known}`))) return null
      const suffix = environment === 'production' ? '' : `--${environment}`
      return live(`${name}${suffix}.${sitesDomain}`)
    }
    if (!DOMAIN.test(name)) return null
    const entry = await at(name)
    if (entry.kind === 'live' && entry.environment === environment)
      return { site: entry, host: name }
    // A domain that leads to the site's main one, or another environment of its site.
    return 'siteId' in entry ? live(hostOfSite(entry.siteId, environment)) : null
  }
}
