import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { Notice } from '@/components/Notice'
import { PageBody } from '@/components/PageBody'
import { readNotFound, readPages, readSite } from '@/lib/content'
import { noticeWords } from '@/lib/noticeWords'
import { siteServices } from '@/lib/services'

export const generateMetadata = (): Metadata => {
  const { name, locale } = readSite()
  return { title: `${noticeWords(locale).notFound.title} – ${name}` }
}

export default function NotFound(): ReactNode {
  const { name, locale, otherPages } = readSite()
  const words = noticeWords(locale)
  const { toUrl, art } = siteServices()
  const pages = [...readPages(), ...otherPages].sort((a, b) => (a.path < b.path ? -1 : 1))
  const page = { id: 'not-found', path: '/_notFound', title: words.notFound.title }
  return (
    <PageBody page={{ ...page, ...readNotFound() }}>
      <Notice
        kind="notFound"
        words={words}
        siteName={name}
        pages={pages}
        toUrl={toUrl}
        art={art}
      />
    </PageBody>
  )
}
