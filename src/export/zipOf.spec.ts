import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import type { ExportFile } from './types'
import { zipOf } from './zipOf'

const files: ExportFile[] = [
  { path: 'über/index.html', bytes: Buffer.from('<h1>Hello</h1>'.repeat(100)) },
  { path: 'a.png', bytes: Buffer.from([1, 2, 3]) },
  { path: '.nojekyll', bytes: Buffer.alloc(0) },
]

/** Whichever of the two a machine has. */
const READERS: [string, string[]][] = [
  ['unzip', ['-t']],
  ['python3', ['-m', 'zipfile', '-t']],
]

const readZip = async (path: string): Promise<string> => {
  for (const [command, args] of READERS)
    try {
      return (await promisify(execFile)(command, [...args, path])).stdout
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  throw new Error('Neither unzip nor python3 is installed: nothing can test the archive.')
}

describe('zipOf', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zip-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('makes an archive that other programs find whole', async () => {
    const path = join(folder, 'site.zip')
    await writeFile(path, await buffer(zipOf(files)))
    expect(await readZip(path)).toMatch(/No errors detected|Done testing/)
  })

  it('makes the same bytes of the same files, in any order and time zone', async () => {
    const zone = process.env.TZ
    const one = await buffer(zipOf(files))
    process.env.TZ = zone === 'Asia/Tokyo' ? 'America/Lima' : 'Asia/Tokyo'
    const other = await buffer(zipOf([...files].reverse()))
    process.env.TZ = zone
    expect(other.equals(one)).toBe(true)
  })

  it('refuses a path that would be unpacked elsewhere', () => {
    expect(() => zipOf([{ path: '../x', bytes: Buffer.alloc(0) }])).toThrow(
      expect.objectContaining({ code: 'invalid' }),
    )
  })
})
