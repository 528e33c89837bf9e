import type { ExportFile } from '../types'
import type { SiteParts } from './content/types'

/** The `README.md` of an exported project. */
export const projectReadme = ({ site, pages, hasForms }: SiteParts): ExportFile => {
  const text = `# ${site.name}

A Next.js project (App Router, TypeScript). It needs Node 20.19 or newer.

    npm install
    npm run dev      # http://localhost:3000, shows changes as you save
    npm run build
    npm run start    # serves what was built

## Where things are

| folder | what |
|---|---|
| \`content/pages/\` | one JSON file a page: its \`path\`, title, SEO data and \`layout\`, a list of blocks |
| \`content/site.json\` | name, address, language, navigation, brand |
| \`content/not-found.json\` | the blocks around the text of the 404 page |
| \`content/media.json\`, \`art.json\`, \`icons.json\` | pictures, drawings and icons that the blocks name |
| \`components/blocks/\` | one component a block; \`index.ts\` lists them by \`blockType\` |
| \`components/parts/\` | what blocks share: bands, headings, buttons, frames |
| \`styles/\` | \`tokens.css\` has colours, type scale and spacing; \`blocks/\` one file a block |
| \`lib/\` | how links, pictures and rich text of the content become markup |
| \`public/\` | pictures, drawings, fonts and scripts |
| \`app/\` | the route of all pages, the 404 page, sitemap and robots |

A new file in \`content/pages/\` is a new page. A link to a page names that page's \`id\`. A picture is a
medium of \`content/media.json\` or a drawing of \`content/art.json\`.

## Before it goes online

Set \`url\` in \`content/site.json\` (now ${site.url}) to the address it will have: canonical links,
sitemap and share pictures use it.
${
  site.otherPages.length > 0
    ? `\nThe other pages of the site were not exported. Links to them lead to ${site.url}: set \`url\` to another\naddress only once they are there, or take them out of \`otherPages\` in \`content/site.json\`.\n`
    : ''
}${
    hasForms
      ? `
## Forms

\`app/api/forms/[id]/route.ts\` passes what visitors send on to the site's own platform. Name its address in
the environment variable \`FORMS_ORIGIN\` (default: \`url\` of \`content/site.json\`), or let the route do
something else with it.
`
      : ''
  }
## Pages

${pages.map(({ path, title }) => `- \`${path}\` ${title}`).join('\n')}
`
  return { path: 'README.md', bytes: Buffer.from(text) }
}
