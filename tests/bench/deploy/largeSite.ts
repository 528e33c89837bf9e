import { randomUUID } from 'node:crypto'
import { openDatabase } from '../../helpers/openDatabase'
import type { SiteKit, TestSite } from '../../helpers/siteKit'
import type { RunningApp } from '../../helpers/startApp'

/** Text of a paragraph, long enough for pages of about 13 KB of HTML. */
const SENTENCE =
  'A bench stands by the window and the morning light falls on the grain of the wood. '

const paragraph = (text: string): object => ({
  type: 'paragraph',
  version: 1,
  direction: 'ltr',
  format: '',
  indent: 0,
  textFormat: 0,
  children: [{ type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' }],
})

const richText = (texts: string[]): object => ({
  root: {
    type: 'root',
    version: 1,
    direction: 'ltr',
    format: '',
    indent: 0,
    children: texts.map(paragraph),
  },
})

const layoutOf = (n: number, headline: string): object[] => [
  {
    blockType: 'navbar',
    links: ['/', '/p1', '/p2', '/p3'].map((url) => ({ label: `To ${url}`, type: 'url', url })),
    action: { label: 'Visit us', type: 'url', url: '/p4' },
  },
  { blockType: 'hero', heading: headline, text: `What page ${n} is about.` },
  {
    blockType: 'richText',
    content: richText(
      Array.from({ length: 12 }, (_, row) => `Paragraph ${row} of ${n}. ${SENTENCE.repeat(3)}`),
    ),
  },
  {
    blockType: 'featureGrid',
    heading: 'What we do',
    items: Array.from({ length: 6 }, (_, row) => ({
      heading: `Feature ${row}`,
      text: `What feature ${row} of page ${n} is good for.`,
      icon: 'star',
    })),
  },
  {
    blockType: 'faq',
    heading: 'Questions',
    items: Array.from({ length: 5 }, (_, row) => ({
      question: `Why ${row} of ${n}?`,
      answer: `Because of ${row}, and of page ${n}.`,
    })),
  },
  { blockType: 'footer', text: 'Made by hand.' },
]

export type LargeSite = { site: TestSite; paths: string[] }

/**
 * A site of so many published pages, none of them deployed. One page is made as users make it; the others
 * are copies of its row, which is all that a deployment reads of a page. SQLite only.
 */
export const makeLargeSite = async ({
  app,
  kit,
  slug,
  pages,
}: {
  app: RunningApp
  kit: SiteKit
  slug: string
  pages: number
}): Promise<LargeSite> => {
  const site = await kit.makeSite(slug)
  const { id } = await kit.addPage(site, '/p0', layoutOf(0, 'Page 0'))
  const database = openDatabase(app)
  try {
    await database.execute({
      sql: `delete from pages where site_id = ? and path <> '/' and id <> ?`,
      args: [site.id, id],
    })
    const { rows, columns } = await database.execute({
      sql: 'select * from pages where id = ?',
      args: [id],
    })
    const first = rows[0]
    if (!first) throw new Error(`The first page of ${slug} is not in the database.`)
    const names = columns.map((name) => `"${name}"`).join(', ')
    const places = columns.map(() => '?').join(', ')
    const copies = Array.from({ length: pages - 2 }, (_, index) => {
      const n = index + 1
      const layout = String(first.layout)
        .replaceAll(/\b(of page|of|page) 0\b/gi, (_all, word: string) => `${word} ${n}`)
        .replaceAll(
          /"id":"[0-9a-f]+"/g,
          () => `"id":"${randomUUID().replaceAll('-', '').slice(0, 24)}"`,
        )
      const changed: Record<string, unknown> = {
        id: randomUUID(),
        path: `/p${n}`,
        title: `Page /p${n}`,
        layout,
      }
      return {
        sql: `insert into pages (${names}) values (${places})`,
        args: columns.map((name) => (name in changed ? changed[name] : first[name]) as string),
      }
    })
    await database.batch(copies, 'write')
  } finally {
    database.close()
  }
  return { site, paths: ['/', ...Array.from({ length: pages - 1 }, (_, n) => `/p${n}`)] }
}
