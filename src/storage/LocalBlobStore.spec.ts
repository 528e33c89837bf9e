import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { sha256 } from '../core/release/manifestDigest'
import { LocalBlobStore } from './LocalBlobStore'

const HTML = { type: 'text/html; charset=utf-8' }
const text = (size: number): Buffer => Buffer.from('All work and no play. '.repeat(size))

describe('LocalBlobStore', () => {
  let root: string
  let store: LocalBlobStore
  const fileOf = (digest: string): string => join(root, 'sha256', digest.slice(0, 2), digest)
  const numbered = (n: number): Buffer => Buffer.from(`Blob ${n}. `.repeat(50))
  const putMany = async (count: number): Promise<string[]> => {
    const puts = Array.from({ length: count }, (_, n) => store.put(numbered(n), HTML))
    return (await Promise.all(puts)).map(({ digest }) => digest)
  }
  const read = async (stream: AsyncIterable<Buffer>): Promise<string> => {
    const parts: Buffer[] = []
    for await (const part of stream) parts.push(part)
    return Buffer.concat(parts).toString()
  }

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'blobs-'))
    store = new LocalBlobStore({ root })
    await store.prepare()
  })
  afterEach(() => rm(root, { recursive: true, force: true }))

  it('answers the bytes and both compressed forms under their SHA-256', async () => {
    const bytes = text(500)
    const { digest, encodings, size, written } = await store.put(bytes, HTML)
    await store.flush()
    expect({ digest, encodings, size, written }).toEqual({
      digest: sha256(bytes),
      encodings: ['br', 'gzip'],
      size: bytes.length,
      written: true,
    })
    expect(await store.get(digest)).toEqual(bytes)
    expect(brotliDecompressSync(await store.get(digest, 'br'))).toEqual(bytes)
    expect(gunzipSync(await store.get(digest, 'gzip'))).toEqual(bytes)
    expect(await new LocalBlobStore({ root }).stat(digest)).toMatchObject({ size, encodings })
  })

  it('keeps no compressed form of what does not compress', async () => {
    expect(await store.put(text(500), { type: 'image/avif' })).toMatchObject({ encodings: [] })
    expect(await store.put(Buffer.from('tiny'), HTML)).toMatchObject({ encodings: [] })
  })

  it('takes and answers an empty blob', async () => {
    const { digest } = await store.put(Buffer.alloc(0), HTML)
    expect(await store.get(digest)).toHaveLength(0)
    expect(await read((await store.open(digest)).stream)).toBe('')
  })

  it('answers before flush, while other stores see nothing until then', async () => {
    const { digest } = await store.put(text(50), HTML)
    const other = new LocalBlobStore({ root })
    expect((await store.get(digest)).length).toBeGreaterThan(0)
    expect(await store.get(digest, 'br')).toBeDefined()
    expect(await other.stat(digest)).toBeNull()
    await store.flush()
    expect(await other.stat(digest)).not.toBeNull()
    expect(await readdir(join(root, 'tmp'))).toEqual([])
  })

  it('writes nothing when the same bytes are put again', async () => {
    const { digest } = await store.put(text(50), HTML)
    expect(await store.put(text(50), HTML)).toMatchObject({ digest, written: false })
    await store.flush()
    const before = await stat(fileOf(digest))
    expect(await store.put(text(50), HTML)).toMatchObject({ digest, written: false })
    await store.flush()
    expect((await stat(fileOf(digest))).ino).toBe(before.ino)
  })

  it.each(['', '.br', '.gz'])(
    'refuses a corrupt file (%s) and repairs it on put',
    async (suffix) => {
      const bytes = text(500)
      const { digest } = await store.put(bytes, HTML)
      await store.flush()
      const damaged = await readFile(fileOf(digest) + suffix)
      damaged[damaged.length >> 1]! ^= 0x20
      await writeFile(fileOf(digest) + suffix, damaged)
      const encoding = suffix === '' ? 'identity' : suffix === '.br' ? 'br' : 'gzip'
      await expect(store.get(digest, encoding)).rejects.toMatchObject({ code: 'blob_corrupt' })
      expect(await store.put(bytes, HTML)).toMatchObject({ written: true })
      await store.flush()
      expect((await store.get(digest, encoding)).length).toBeGreaterThan(0)
    },
  )

  it('refuses a truncated blob in get and open', async () => {
    const { digest } = await store.put(text(500), HTML)
    await store.flush()
    await truncate(fileOf(digest), 10)
    await expect(store.get(digest)).rejects.toMatchObject({ code: 'blob_corrupt' })
    await expect(store.open(digest)).rejects.toMatchObject({ code: 'blob_corrupt' })
  })

  it('refuses a compressed form that unpacks to other bytes', async () => {
    const one = await store.put(text(500), HTML)
    const two = await store.put(text(501), HTML)
    await store.flush()
    await writeFile(`${fileOf(two.digest)}.br`, await readFile(`${fileOf(one.digest)}.br`))
    await expect(store.get(two.digest, 'br')).rejects.toMatchObject({ code: 'blob_corrupt' })
  })

  it('streams ranges and verifies again once the file changed', async () => {
    const { digest } = await store.put(Buffer.from('0123456789'), { type: 'video/mp4' })
    expect(await read((await store.open(digest, { start: 2, end: 4 })).stream)).toBe('234')
    await expect(store.open(digest, { start: 4, end: 10 })).rejects.toMatchObject({ status: 422 })
    await writeFile(fileOf(digest), '0123456780')
    await utimes(fileOf(digest), new Date(0), new Date(0))
    await expect(store.open(digest)).rejects.toMatchObject({ code: 'blob_corrupt' })
  })

  it('answers not_found for a missing blob and for what is no digest', async () => {
    for (const digest of [sha256('nothing'), '../../etc/passwd', ''])
      await expect(store.get(digest)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('lists each blob once and forgets a deleted one', async () => {
    const { digest: a } = await store.put(text(500), HTML)
    const { digest: b } = await store.put(text(501), HTML)
    const listed = async (): Promise<string[]> => {
      const digests: string[] = []
      for await (const blob of store.list()) digests.push(blob.digest)
      return digests.sort()
    }
    expect(await listed()).toEqual([a, b].sort())
    await store.delete(a)
    await store.delete(a)
    expect(await listed()).toEqual([b])
    expect(await readdir(join(root, 'sha256', a.slice(0, 2))).catch(() => [])).not.toContain(a)
  })

  it('lets two stores put the same bytes at once', async () => {
    const other = new LocalBlobStore({ root })
    const put = async (one: LocalBlobStore): Promise<string> => {
      const { digest } = await one.put(text(900), HTML)
      await one.flush()
      return digest
    }
    const [digest] = await Promise.all([put(store), put(other), put(store), put(other)])
    expect(await store.get(digest)).toEqual(text(900))
    expect(await readdir(join(root, 'tmp'))).toEqual([])
  })

  it.each([3, 300])(
    'makes all of %i blobs visible at once, read back and found right',
    async (count) => {
      const digests = await putMany(count)
      await store.flush()
      const other = new LocalBlobStore({ root })
      for (const digest of digests) {
        expect(other.has(digest)).toBe(true)
        expect(store.look(digest)).toBe('verified')
      }
      await writeFile(fileOf(digests[0]!), 'spoilt')
      expect(store.look(digests[0]!)).toBe('unread')
      await expect(store.verify(digests[0]!)).rejects.toMatchObject({ code: 'blob_corrupt' })
      expect(await readdir(join(root, 'tmp'))).toEqual([])
    },
  )

  it.each([3, 300])('keeps %i blobs for the next flush when one finds no place', async (count) => {
    const digests = await putMany(count)
    const folder = dirname(fileOf(digests[1]!))
    await mkdir(dirname(folder), { recursive: true })
    await writeFile(folder, 'in the way')
    await expect(store.flush()).rejects.toMatchObject({ code: 'EEXIST' })
    expect(await store.get(digests[1]!)).toEqual(numbered(1))
    await rm(folder)
    await store.flush()
    const other = new LocalBlobStore({ root })
    for (const digest of digests) expect(await other.verify(digest)).toBe(true)
  })

  it('shows only whole blobs after kill -9 in the middle of writing', async () => {
    const script = join(root, 'writer.mts')
    const source = join(import.meta.dirname, 'LocalBlobStore.ts')
    await writeFile(
      script,
      `import { LocalBlobStore } from ${JSON.stringify(source)}
       const store = new LocalBlobStore({ root: ${JSON.stringify(root)} })
       for (let n = 0; ; n++) {
         await store.put(Buffer.from(String(n).repeat(20000)), { type: 'text/html' })
         if (n % 5 === 4) { await store.flush(); console.log(n) }
       }`,
    )
    const writer = spawn(process.execPath, ['--import', 'tsx', script], {
      cwd: process.cwd(),
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    for (let lines = 0; lines < 3; lines++) await once(writer.stdout, 'data')
    writer.kill('SIGKILL')
    await once(writer, 'close')
    let seen = 0
    for await (const { digest, encodings } of new LocalBlobStore({ root }).list()) {
      for (const encoding of ['identity', ...encodings] as const)
        await expect(store.get(digest, encoding)).resolves.toBeInstanceOf(Buffer)
      seen++
    }
    expect(seen).toBeGreaterThanOrEqual(15)
  })

  it('sweeps temporary files that a dead process left', async () => {
    const left = join(root, 'tmp', '1-left')
    await writeFile(left, 'half')
    await utimes(left, new Date(0), new Date(0))
    await store.prepare()
    expect(await readdir(join(root, 'tmp'))).toEqual([])
  })
})
