import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { PageBody } from '@/components/PageBody'
import { readPages, readSite } from '@/lib/content'
import type { PageContent } from '@/lib/contentTypes'
import { pageFacts } from '@/lib/pageFacts'
import { pageMetadata } from '@/lib/pageMetadata'

type Props = { params: Promise<{ path?: string[] }> }

/** Pages are all of `content/pages/`, made when the project is built. */
export const dynamicParams = false

export const generateStaticParams = (): { path: string[] }[] =>
  readPages().map(({ path }) => ({ path: partsOf(path) }))

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  pageMetadata(pageOf(await params), readSite())

export default async function Page({ params }: Props): Promise<ReactNode> {
  const page = pageOf(await params)
  const facts = pageFacts(page)
  return (
    <>
      <PageBody page={page} />
      {facts ? (
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: facts }} />
      ) : null}
    </>
  )
}

const partsOf = (path: string): string[] => path.split('/').filter(Boolean).map(decode)

const decode = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

const pageOf = ({ path = [] }: { path?: string[] }): PageContent => {
  const wanted = path.map(decode).join('/')
  return readPages().find((page) => partsOf(page.path).join('/') === wanted) ?? notFound()
}
