import { isSafeUrl } from '../blocks/fields'
import type { LinkFact } from './blockFacts'
import type { CheckFix, CheckIssue, CheckLookups, PageState } from './types'

/** Hosts that have no certificate to speak https with. */
const LOCAL = /^http:\/\/(localhost|127\.|\[::1\]|[^/]*\.localhost)/i

/** Something that was meant as an address of the web: `www.example.com/x`. */
const BARE_ADDRESS = /^(www\.)?[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}(\/\S*)?$/i

/** Places that every page has, whatever its blocks. */
const OWN_PLACES = ['', 'top', 'main']

/**
 * What is wrong with where a link leads.
 *
 * @param anchors places on this page that links may name.
 */
export const checkLink = ({
  fact,
  lookups,
  anchors,
}: {
  fact: LinkFact
  lookups: CheckLookups
  anchors: ReadonlySet<string>
}): CheckIssue[] => {
  const found = fact.link.type === 'url' ? checkAddress(fact, lookups) : checkPage(fact, lookups)
  if (found.length > 0) return found
  const place = placeOf(fact, lookups)
  return place === null || OWN_PLACES.includes(place) || anchors.has(place)
    ? []
    : [issue(fact, { level: 'warning', code: 'link_anchor', values: { place } })]
}

const checkPage = (fact: LinkFact, { pageState, own }: CheckLookups): CheckIssue[] => {
  const { page, anchor } = fact.link
  if (page) return page === own.id ? [] : stateIssue(fact, pageState(page), '')
  // Without a label the link is optional: a card that leads nowhere is a card.
  if (anchor || !fact.label) return []
  return [issue(fact, { level: 'warning', code: 'link_empty', fix: removal(fact) })]
}

const checkAddress = (fact: LinkFact, { pathState, own }: CheckLookups): CheckIssue[] => {
  const address = String(fact.link.url ?? '').trim()
  if (!address)
    return fact.label
      ? [issue(fact, { level: 'warning', code: 'link_empty', fix: removal(fact) })]
      : []
  if (address === '#')
    return [issue(fact, { level: 'warning', code: 'link_placeholder', fix: removal(fact) })]
  if (!isSafeUrl(address))
    return [
      issue(fact, {
        level: 'error',
        code: 'link_unsafe',
        values: { url: shorten(address) },
        fix: BARE_ADDRESS.test(address)
          ? rewrite(fact, 'addHttps', `https://${address}`)
          : undefined,
      }),
    ]
  if (/^http:/i.test(address) && !LOCAL.test(address))
    return [
      issue(fact, {
        level: 'warning',
        code: 'link_insecure',
        values: { url: shorten(address) },
        fix: rewrite(fact, 'useHttps', address.replace(/^http:/i, 'https:')),
      }),
    ]
  if (!address.startsWith('/')) return []
  const path = pathIn(address)
  // Files and the platform's own addresses are no pages.
  if (path === own.path || path.startsWith('/_') || path.includes('.')) return []
  return stateIssue(fact, pathState(path), path)
}

const stateIssue = (fact: LinkFact, state: PageState, path: string): CheckIssue[] => {
  if (state === 'published') return []
  return [
    state === 'draft'
      ? issue(fact, { level: 'warning', code: 'link_draft', values: { path } })
      : issue(fact, {
          level: 'error',
          code: 'link_broken',
          values: { path },
          fix: removal(fact),
        }),
  ]
}

/** Fragment of a link to this very page, or `null`. */
const placeOf = ({ link }: LinkFact, { own }: CheckLookups): string | null => {
  if (link.type !== 'url')
    return link.anchor && (!link.page || link.page === own.id) ? link.anchor : null
  const address = String(link.url ?? '').trim()
  const [target = '', place] = address.split('#')
  return place !== undefined && (target === '' || target === own.path) ? place : null
}

const pathIn = (address: string): string =>
  (address.split(/[?#]/, 1)[0] ?? '').replace(/(.)\/+$/, '$1')

const removal = ({ block, row }: LinkFact): CheckFix | undefined =>
  row === null ? undefined : { name: 'removeLink', block, changes: [{ path: row }] }

const rewrite = (
  { block, addressPath }: LinkFact,
  name: 'addHttps' | 'useHttps',
  value: string,
): CheckFix => ({ name, block, changes: [{ path: addressPath, value }] })

const issue = (
  { block, field, label }: LinkFact,
  { values, fix, ...rest }: Pick<CheckIssue, 'level' | 'code' | 'values' | 'fix'>,
): CheckIssue => ({
  ...rest,
  block,
  field,
  values: { label: label || values?.url || values?.path || '…', ...values },
  ...(fix ? { fix } : {}),
})

const shorten = (address: string): string =>
  address.length > 80 ? `${address.slice(0, 79)}…` : address
