import type { PageInput, SiteSettings } from '../../render/types'
import { pageFile } from './pageFile'

/** What stands in the `README.txt` of a static export. */
export const staticReadme = ({
  site,
  pages,
  hasForms,
  isWhole,
}: {
  site: Pick<SiteSettings, 'name' | 'url'>
  pages: readonly Pick<PageInput, 'path' | 'title'>[]
  hasForms: boolean
  /** Every page of the site is in the export. */
  isWhole: boolean
}): string =>
  `${site.name}
${'='.repeat(site.name.length)}

Plain HTML, CSS and pictures: nothing to build, nothing to install.

Look at it
----------

Serve this folder at the root of a host with any web server, for example

    npx serve .
    python3 -m http.server 8080

and open ${pages.map(({ path }) => path)[0] ?? '/'} there. Opening a file from the disk shows it without its styles: addresses
start at the root of the host.

Put it on a host
----------------

Upload the folder as it is, ".nojekyll" included. Let the host answer unknown addresses with
404.html. Everything below _assets/ may be cached for ever: its names change with its content.
The addresses in sitemap.xml, robots.txt and the pages' heads are those of ${site.url}.
${isWhole ? '' : `\nLinks to other pages of the site lead to ${site.url}.\n`}${
    hasForms
      ? `
Forms
-----

${
  isWhole
    ? 'Forms post to /_forms/<id>, which a plain web server does not answer. Pass these addresses on to\n' +
      `${site.url}, or point the forms' "action" to a service of yours.`
    : `Forms post to ${site.url}.`
}
`
      : ''
  }
Pages
-----

${pages.map(({ path, title }) => `${path}  ${title}  (${pageFile(path)})`).join('\n')}
`
