import { homedir, tmpdir } from 'node:os'
import { posix, resolve } from 'node:path'
import ts from 'typescript'
import { exportNext } from '../../src/export/next/exportNext'
import { exportStatic } from '../../src/export/static/exportStatic'
import type { ExportFile } from '../../src/export/types'
import { note, page, siteInput } from '../../src/render/siteFixture'
import type { MediaLoader, SiteInput } from '../../src/render/types'
import { exportInput, SHARED_TEXT, withEveryBlock } from '../helpers/exportInput'

const MINUTE = 60_000

const ROOT = resolve(import.meta.dirname, '../..')
const PACKAGES = /^(react|next|next\/(navigation|script)|node:(fs|path))$/

describe('exports of a bundled template with every block', () => {
  let input: SiteInput
  let loadMedia: MediaLoader
  let project: ExportFile[]
  let plain: ExportFile[]

  beforeAll(async () => {
    const site = withEveryBlock(await exportInput('saas-launch'))
    loadMedia = site.loadMedia
    input = site.input
    project = await exportNext({ input, loadMedia })
    plain = await exportStatic({ input, loadMedia })
  }, MINUTE)

  const textOf = (path: string, files = project): string => {
    const found = files.find((file) => file.path === path)
    if (!found) throw new Error(`The export has no ${path}.`)
    return found.bytes.toString('utf8')
  }
  const sources = (): ExportFile[] => project.filter(({ path }) => /\.tsx?$/.test(path))

  it('has only TypeScript that parses, whose imports are files of the project or its packages', () => {
    const paths = new Set(project.map(({ path }) => path))
    expect(sources().length).toBeGreaterThan(60)
    for (const { path, bytes } of sources()) {
      const { diagnostics } = ts.transpileModule(String(bytes), {
        fileName: path,
        reportDiagnostics: true,
        compilerOptions: { jsx: ts.JsxEmit.ReactJSX, target: ts.ScriptTarget.ES2023 },
      })
      expect([path, diagnostics?.map(({ messageText }) => messageText)]).toEqual([path, []])
      for (const { fileName } of ts.preProcessFile(String(bytes)).importedFiles) {
        const file = fileName.startsWith('@/')
          ? fileName.slice(2)
          : posix.join(posix.dirname(path), fileName)
        const known = PACKAGES.test(fileName)
          ? [fileName]
          : [file, `${file}.ts`, `${file}.tsx`, `${file}/index.ts`].filter((at) => paths.has(at))
        expect([path, fileName, known.length]).toEqual([path, fileName, 1])
      }
    }
  })

  it('takes of a source what its blocks need, as it was written, and no field definitions', () => {
    const fields = textOf('lib/blocks/fields.ts')
    expect(fields).toContain('/** True for what a link may point to')
    expect(fields).toContain('export const isSafeUrl =')
    expect(fields).not.toContain('linkFields')
    const all = sources().map(({ bytes }) => String(bytes))
    expect(all.filter((text) => /defineBlock|from 'payload|slotField/.test(text))).toEqual([])
    const hero = textOf('components/blocks/hero/HeroBlock.tsx')
    expect(hero).toContain('export const HeroBlock = ({ block, context }')
    expect(hero).toContain('import { Band, type Tone } from ' + "'@/components/parts/Band'")
  })

  it('names nothing of this machine or of the tenant in any file', () => {
    const secrets = [ROOT, `${homedir()}/`, `${tmpdir()}/`, 'tenant-of-the-export', 'file://']
    for (const { path, bytes } of [...project, ...plain]) {
      const found = secrets.filter((secret) => secret.length > 2 && bytes.includes(secret))
      expect([path, found]).toEqual([path, []])
    }
  })

  it('has the files that its content, styles and pages name', () => {
    const urls = new Set(
      project.filter(({ path }) => path.startsWith('public/')).map(({ path }) => path.slice(6)),
    )
    const named = project
      .filter(({ path }) => /^(content|styles|components\/blocks\/index)/.test(path))
      .flatMap(({ bytes }) => String(bytes).match(/\/(art|fonts|images|scripts)\/[\w.-]+/g) ?? [])
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((url) => !urls.has(url))).toEqual([])
    expect([...urls].filter((url) => !named.includes(url))).toEqual([])
  })

  it('has the sizes of an upload that pages show, and its crop for shared links', () => {
    const { photo } = JSON.parse(textOf('content/media.json')) as Record<
      string,
      { variants: { key: string }[] }
    >
    expect(photo?.variants.map(({ key }) => key)).toEqual([
      '/images/stripes.jpg',
      '/images/stripes-1200.webp',
      '/images/stripes-600.webp',
    ])
    expect(textOf('content/pages/every.block.json')).toContain('/images/share-every-block.jpg')
  })

  it('has the blocks of shared sections in the place of what stands for them', () => {
    const content = textOf('content/pages/every.block.json')
    expect(content.split(SHARED_TEXT)).toHaveLength(3)
    for (const { path, bytes } of [...project, ...plain])
      expect([path, bytes.includes('sharedSection')]).toEqual([path, false])
    const page = plain.find(({ path }) => /every\/block/.test(path))
    expect(String(page?.bytes).split(SHARED_TEXT)).toHaveLength(3)
  })

  it('has the versions of this package, exactly', async () => {
    const ours = (await import(`${ROOT}/package.json`, { with: { type: 'json' } })) as {
      default: { dependencies: Record<string, string> }
    }
    const { dependencies, devDependencies } = JSON.parse(textOf('package.json')) as Record<
      string,
      Record<string, string>
    >
    const { next, react, 'react-dom': reactDom } = ours.default.dependencies
    expect(dependencies).toEqual({ next, react, 'react-dom': reactDom })
    for (const version of Object.values({ ...dependencies, ...devDependencies }))
      expect(version).toMatch(/^\d+\.\d+\.\d+$/)
  })

  it('has only the blocks, styles and scripts of the pages that it has', async () => {
    const files = await exportNext({ input, loadMedia, page: '/privacy' })
    const slugs = files.flatMap(({ path }) => /^styles\/blocks\/(\w+)\.css$/.exec(path)?.[1] ?? [])
    expect(slugs).toContain('navbar')
    expect(slugs).not.toContain('tabs')
    expect(
      files.filter(({ path }) => /blocks\/tabs|public\/scripts|api\/forms/.test(path)),
    ).toEqual([])
    expect(files.filter(({ path }) => path.startsWith('content/pages/'))).toHaveLength(1)
    const { otherPages } = JSON.parse(textOf('content/site.json', files)) as {
      otherPages: { path: string }[]
    }
    expect(otherPages.map(({ path }) => path)).toContain('/')
    expect(otherPages.map(({ path }) => path)).not.toContain('/privacy')
  })

  it('makes the same files of the same site', async () => {
    const again = await exportNext({ input, loadMedia })
    expect(again.map(({ path }) => path)).toEqual(project.map(({ path }) => path))
    for (const [index, { path, bytes }] of again.entries())
      expect([path, bytes.equals(project[index]!.bytes)]).toEqual([path, true])
  })

  it('refuses a block whose source is not of the library, a page with an error, and no page', async () => {
    await expect(exportNext({ input: siteInput(), loadMedia })).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('"note"'),
    })
    const bad = siteInput({ pages: [page({ layout: [note({ text: 'throw' })] })] })
    await expect(exportNext({ input: bad, loadMedia })).rejects.toMatchObject({
      code: 'invalid',
      renderIssues: expect.anything(),
    })
    await expect(exportNext({ input, loadMedia, page: '/nowhere' })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})
