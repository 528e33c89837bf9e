import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'

const MINUTE = 60_000

const ROOT = resolve(import.meta.dirname, '../..')

it(
  'edits each locale of a project that has several, and offers no schedule where none is wired',
  async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['tests/helpers/runCompiled.mjs', 'tests/int/localized/tryLocalized.ts'],
      { cwd: ROOT, maxBuffer: 2 ** 24, env: { ...process.env, NODE_OPTIONS: '' } },
    )
    const seen: unknown = JSON.parse(/^SEEN (.*)$/m.exec(stdout)?.[1] ?? 'null')
    const locales = [
      { code: 'en', label: 'English' },
      { code: 'es', label: 'Español' },
    ]
    const opened = (locale: string, texts: string[]) => ({
      locale,
      locales,
      language: locale,
      hasSchedule: false,
      texts,
    })
    expect(seen).toEqual({
      made: 201,
      before: { en: opened('en', ['Hello']), es: opened('es', []) },
      saved: 200,
      after: { en: opened('en', ['Hello']), es: opened('es', ['Hola']) },
      schedule: 404,
      lock: { mine: true, theirs: null },
    })
  },
  2 * MINUTE,
)
