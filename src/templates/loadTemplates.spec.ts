import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { specManifest } from '../core/template/specFixtures'
import {
  computeAssetHashes,
  loadBundledTemplates,
  loadTemplate,
  readTemplateJson,
} from './loadTemplates'

let root: string

const put = async (file: string, content: unknown): Promise<void> => {
  const target = path.join(root, file)
  await mkdir(path.dirname(target), { recursive: true })
  await writeFile(target, typeof content === 'string' ? content : JSON.stringify(content))
}

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'templates-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

const bakery = (): string => path.join(root, 'corner-bakery')

const putSplit = async (): Promise<void> => {
  const { pages, ...rest } = specManifest()
  await put('corner-bakery/template.json', {
    ...rest,
    pages: pages.map(({ key }) => `pages/${key}.json`),
  })
  for (const page of pages) await put(`corner-bakery/pages/${page.key}.json`, page)
}

describe('loadBundledTemplates', () => {
  it('reads templates with their page files and skips other folders', async () => {
    await putSplit()
    await put('parts/other.json', {})
    const templates = await loadBundledTemplates({ directory: root })
    expect(templates.map(({ manifest }) => manifest)).toEqual([specManifest()])
  })

  it('reads the disk once, and again after a failure', async () => {
    await put('corner-bakery/template.json', '{')
    await expect(loadBundledTemplates({ directory: root })).rejects.toThrow(
      /"corner-bakery\/template.json" is not JSON/,
    )
    await put('corner-bakery/template.json', specManifest())
    const first = await loadBundledTemplates({ directory: root })
    expect(await loadBundledTemplates({ directory: root })).toBe(first)
  })
})

describe('loadTemplate', () => {
  it('refuses a folder that is not named as the id', async () => {
    await put('other/template.json', specManifest())
    await expect(loadTemplate(path.join(root, 'other'))).rejects.toThrow(/Name the folder/)
  })

  it.each(['../secret.json', 'pages/../../secret.json', '/etc/passwd', 'pages/a/b.json', 'x.json'])(
    'refuses the page file %s',
    async (file) => {
      await put('secret.json', {})
      await put('corner-bakery/template.json', { ...specManifest(), pages: [file] })
      await expect(readTemplateJson(bakery())).rejects.toThrow(/is not a page file/)
    },
  )

  it('refuses a page file that is a link out of the template', async () => {
    await put('secret.json', { secret: true })
    await put('corner-bakery/template.json', { ...specManifest(), pages: ['pages/home.json'] })
    await mkdir(path.join(bakery(), 'pages'))
    await symlink(path.join(root, 'secret.json'), path.join(bakery(), 'pages/home.json'))
    await expect(readTemplateJson(bakery())).rejects.toThrow(/leads out of its template/)
  })

  it('names a page file that is missing', async () => {
    await put('corner-bakery/template.json', { ...specManifest(), pages: ['pages/gone.json'] })
    await expect(readTemplateJson(bakery())).rejects.toThrow(/corner-bakery\/pages\/gone.json/)
  })

  it('reads assets, and nothing else', async () => {
    await put('corner-bakery/template.json', specManifest())
    await put('corner-bakery/assets/a.png', 'bytes')
    await put('secret.json', 'secret')
    const { readAsset } = await loadTemplate(bakery())
    expect(new TextDecoder().decode((await readAsset('assets/a.png')) ?? undefined)).toBe('bytes')
    for (const file of [
      'assets/gone.png',
      '../secret.json',
      'assets/../template.json',
      'template.json',
    ])
      expect(await readAsset(file)).toBeNull()
  })
})

describe('computeAssetHashes', () => {
  it('hashes every file below assets, also in folders', async () => {
    await put('corner-bakery/assets/a.png', 'abc')
    await put('corner-bakery/assets/deep/b.png', '')
    expect(await computeAssetHashes(bakery())).toEqual({
      'assets/a.png': 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      'assets/deep/b.png': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    })
  })

  it('is empty without a folder', async () => {
    expect(await computeAssetHashes(bakery())).toEqual({})
  })
})
