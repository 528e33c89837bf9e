import { TauseError } from '../../../core/errors'
import { sha256 } from '../../../core/release/manifestDigest'
import type { MediaLoader } from '../../../render/types'
import type { ExportFile } from '../../types'

type Source = (loadMedia: MediaLoader) => Promise<Buffer> | Buffer

const HASH_LENGTH = 8
const MAX_NAME = 60

/** The files of `public/`, each under a name that says what it is. */
export class PublicFiles {
  readonly #sources = new Map<string, Source>()
  readonly #urls = new Map<string, string>()

  /**
   * Adds a file and answers its URL path. Two files of one name are told apart by a hash of their ids.
   */
  add({
    folder,
    name,
    id,
    load,
  }: {
    folder: 'art' | 'fonts' | 'images'
    /** Wanted file name, with its ending. */
    name: string
    /** What makes it this file and no other. */
    id: string
    load: Source
  }): string {
    const known = this.#urls.get(id)
    if (known) return known
    const wanted = `/${folder}/${safeName(name)}`
    const url = this.#sources.has(wanted) ? withHash(wanted, id) : wanted
    this.#urls.set(id, url)
    this.#sources.set(url, load)
    return url
  }

  /**
   * Their bytes, below `public/`.
   *
   * @throws TauseError `invalid` that names a file that is missing or cannot be read as what it is.
   */
  async read(loadMedia: MediaLoader): Promise<ExportFile[]> {
    const files: ExportFile[] = []
    for (const [url, load] of this.#sources)
      files.push({ path: `public${url}`, bytes: await readSource(url, () => load(loadMedia)) })
    return files
  }
}

const readSource = async (url: string, read: () => Promise<Buffer> | Buffer): Promise<Buffer> => {
  try {
    return await read()
  } catch (cause) {
    const name = url.split('/').at(-1)
    throw new TauseError({
      code: 'invalid',
      status: 422,
      message: `The file of the picture "${name}" cannot be read. Upload it again, then export again.`,
      cause,
    })
  }
}

const safeName = (name: string): string => {
  const [, stem = '', ending = ''] = /^(.*?)(\.[a-z0-9]{1,8})?$/is.exec(name) ?? []
  const kept = stem
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, MAX_NAME)
  return `${kept || 'file'}${ending.toLowerCase()}`
}

const withHash = (url: string, id: string): string =>
  url.replace(/(\.[a-z0-9]+)?$/, (ending) => `-${sha256(id).slice(0, HASH_LENGTH)}${ending}`)
