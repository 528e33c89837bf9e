import type { Finding } from '../profile/provenance'
import { isRecord } from '../../template/jsonTree'
import { findName } from './findName'
import { byTag, isWithin, metaOf, type ParsedPage, textOf } from './parsePage'
import { organizationsIn, textAt } from './structuredData'

const SHORTEST_DESCRIPTION = 20

/** Who the brand is: name, tagline, description, contact, languages, website. */
export const findIdentity = ({
  pages,
  manifest,
}: {
  pages: readonly ParsedPage[]
  manifest: { url: string; text: string } | undefined
}): Finding[] => {
  const findings: Finding[] = []
  const [first] = pages
  if (!first) return findings
  const name = findName({ pages, manifest })
  if (name) findings.push(name)
  findings.push(...findDescription(pages), ...findTagline(first, String(name?.value ?? '')))
  findings.push(...findContact(pages))
  const locales = [
    ...new Set(
      pages.flatMap((page) => [
        ...byTag(page, 'html').map(({ attribs }) => attribs.lang ?? ''),
        ...byTag(page, 'link')
          .filter(({ attribs }) => attribs.rel === 'alternate')
          .map(({ attribs }) => attribs.hreflang ?? ''),
      ]),
    ),
  ].filter((tag) => /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag))
  if (locales.length > 0)
    findings.push({
      path: 'locales',
      value: locales.slice(0, 12),
      source: 'declared',
      evidenceUrl: first.url,
      snippet: `<html lang="${locales[0]}">`,
      confidence: 0.9,
    })
  if (/^https?:/.test(first.url))
    findings.push({
      path: 'website',
      value: new URL(first.url).origin,
      source: 'measured',
      evidenceUrl: first.url,
      snippet: first.url.slice(0, 300),
      confidence: 1,
    })
  return findings
}

const findDescription = (pages: readonly ParsedPage[]): Finding[] => {
  for (const page of pages) {
    const [organization] = organizationsIn(page)
    for (const [text, snippet, confidence] of [
      [textAt(organization, 'description'), 'JSON-LD description', 0.95],
      [metaOf(page, 'description'), '<meta name="description">', 0.9],
      [metaOf(page, 'og:description'), '<meta property="og:description">', 0.85],
    ] as const)
      if (text && text.length >= SHORTEST_DESCRIPTION)
        return [
          {
            path: 'description',
            value: text.slice(0, 1000),
            source: 'declared',
            evidenceUrl: page.url,
            snippet: `${snippet}: ${text}`.slice(0, 400),
            confidence,
          },
        ]
  }
  return []
}

const findTagline = (page: ParsedPage, name: string): Finding[] => {
  const slogan = organizationsIn(page)
    .map((node) => textAt(node, 'slogan'))
    .find(Boolean)
  if (slogan)
    return [
      {
        path: 'tagline',
        value: slogan.slice(0, 160),
        source: 'declared',
        evidenceUrl: page.url,
        snippet: `JSON-LD slogan: ${slogan}`.slice(0, 300),
        confidence: 0.95,
      },
    ]
  const heading = byTag(page, 'h1').find((one) => !isWithin(one, 'footer') && textOf(one) !== '')
  const text = heading && textOf(heading)
  if (!text || text.length > 160 || !/\p{L}/u.test(text)) return []
  if (text.toLowerCase() === name.toLowerCase()) return []
  return [
    {
      path: 'tagline',
      value: text,
      source: 'inferred',
      evidenceUrl: page.url,
      snippet: `<h1>${text}</h1>`,
      confidence: 0.5,
    },
  ]
}

const EMAIL = /^\w[\w.+-]*@[a-z0-9][a-z0-9-]*(\.[a-z0-9][a-z0-9-]*)*\.[a-z]{2,}$/i

const findContact = (pages: readonly ParsedPage[]): Finding[] => {
  const found = new Map<string, Finding>()
  const offer = (finding: Finding): void => {
    const known = found.get(finding.path)
    if (!known || finding.confidence > known.confidence) found.set(finding.path, finding)
  }
  for (const page of pages) {
    const add = (path: string, value: string | undefined, snippet: string, certain: boolean) => {
      if (value)
        offer({
          path,
          value: value.slice(0, path === 'contact.phone' ? 40 : 300),
          source: certain ? 'declared' : 'measured',
          evidenceUrl: page.url,
          snippet: snippet.slice(0, 300),
          confidence: certain ? 0.95 : 0.75,
        })
    }
    for (const node of organizationsIn(page)) {
      const email = (textAt(node, 'email') ?? textAt(node, 'contactPoint', 'email'))?.replace(
        /^mailto:/i,
        '',
      )
      if (email && EMAIL.test(email)) add('contact.email', email, `JSON-LD email: ${email}`, true)
      const phone = textAt(node, 'telephone') ?? textAt(node, 'contactPoint', 'telephone')
      add('contact.phone', phone, `JSON-LD telephone: ${phone}`, true)
      const address = addressOf(node.address)
      add('contact.address', address, `JSON-LD address: ${address}`, true)
    }
    for (const { attribs } of byTag(page, 'a')) {
      const [, scheme, rest = ''] =
        /^(mailto|tel):([^?]*)/i.exec((attribs.href ?? '').slice(0, 320)) ?? []
      const text = decode(rest).trim()
      if (scheme?.toLowerCase() === 'mailto' && EMAIL.test(text))
        add('contact.email', text, `mailto:${text}`, false)
      if (scheme?.toLowerCase() === 'tel' && text) add('contact.phone', text, `tel:${text}`, false)
    }
    for (const element of byTag(page, 'address')) {
      const text = textOf(element)
      if (text.length > 10 && !text.includes('@')) add('contact.address', text, text, false)
    }
  }
  return [...found.values()]
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const addressOf = (value: unknown): string | undefined => {
  const node: unknown = Array.isArray(value) ? value[0] : value
  if (typeof node === 'string') return node.trim() || undefined
  if (!isRecord(node)) return undefined
  const parts = [
    'streetAddress',
    'postalCode',
    'addressLocality',
    'addressRegion',
    'addressCountry',
  ]
  return (
    parts
      .map((part) => textAt(node, part))
      .filter(Boolean)
      .join(', ') || undefined
  )
}
