import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { specRegistry } from '../core/template/specFixtures'
import { validateTemplate } from '../core/template/validateTemplate'

describe('the example in README.md', () => {
  it('is a template without a fault', async () => {
    const guide = await readFile(path.join(import.meta.dirname, 'README.md'), 'utf8')
    const example = /```json\n([\s\S]*?)```/.exec(guide)?.[1] ?? ''
    const { findings } = await validateTemplate({
      manifest: JSON.parse(example),
      registry: specRegistry(),
      engineVersion: '0.1.0',
      validateLayout: () => [],
      readAsset: async () => null,
    })
    expect(findings.filter(({ level }) => level !== 'feature')).toEqual([])
  })
})
