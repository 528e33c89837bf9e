import type { TargetFile } from '../contract'

const INDEX = '/index.html'

/**
 * Names for services that leave out `.html`: a page `/about` that a plain server keeps as
 * `about/index.html` is `about.html` there, so that `/about` is answered itself and not with a redirect
 * to `/about/`. A page whose path ends in a slash, and one whose new name is taken, keeps its name.
 *
 * @returns name → file. Names have no leading slash.
 */
export const cleanNames = (files: readonly TargetFile[]): Map<string, TargetFile> => {
  const taken = new Set(files.map(({ file }) => file))
  return new Map(
    files.map((file) => {
      if (!file.file.endsWith(INDEX) || file.path.endsWith('/')) return [file.file, file]
      const clean = `${file.file.slice(0, -INDEX.length)}.html`
      return [taken.has(clean) ? file.file : clean, file]
    }),
  )
}
