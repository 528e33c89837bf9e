import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeFiles } from './writeFiles'

describe('writeFiles', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'write-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  const files = [{ path: 'a/b/c.txt', bytes: Buffer.from('hello') }]

  it('writes files below a folder that it makes', async () => {
    await writeFiles({ files, folder: join(folder, 'new') })
    expect(await readFile(join(folder, 'new/a/b/c.txt'), 'utf8')).toBe('hello')
  })

  it('refuses a folder that has anything in it, and leaves it as it was', async () => {
    await writeFile(join(folder, 'mine.txt'), 'mine')
    await expect(writeFiles({ files, folder })).rejects.toMatchObject({ code: 'conflict' })
    await expect(readFile(join(folder, 'a/b/c.txt'))).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
