import { existsSync } from 'node:fs'
import { RuleTester } from 'eslint'
import tseslint from 'typescript-eslint'
import { overrideAccessExceptions } from './overrideAccessExceptions.mjs'
import { requireOverrideAccess } from './requireOverrideAccess.mjs'

const tester = new RuleTester({ languageOptions: { parser: tseslint.parser } })

const listed = [
  { exceptions: { 'src/endpoints/a.ts': { calls: 1, reason: 'a reason of its own' } } },
]
const inListedFile = { filename: `${process.cwd()}/src/endpoints/a.ts`, options: listed }
const elevatedCall = `payload.find({ collection: 'sites', overrideAccess: true })`
const failing = (code, messageId, more = {}) => ({ code, errors: [{ messageId }], ...more })

tester.run('require-override-access', requireOverrideAccess, {
  valid: [
    `req.payload.find({ collection: 'sites', overrideAccess: false, user })`,
    `(await getPayload({ config })).count({ collection: 'sites', overrideAccess: false })`,
    `payload.update({ ...where, overrideAccess: false } satisfies Args)`,
    `payload.logger.info('not the Local API')`,
    `items.find({ collection: 'sites' })`,
    `const { logger } = req.payload`,
    { code: elevatedCall, ...inListedFile },
  ],
  invalid: [
    failing(`payload.find({ collection: 'sites' })`, 'missing'),
    failing(`req.payload.findByID({ collection: 'sites', id })`, 'missing'),
    failing(`this.payload.create({ ...rest })`, 'missing'),
    failing(`payload.delete(options)`, 'missing'),
    failing(`payload?.updateGlobal({ slug: 'a', data })`, 'missing'),
    failing(`args.req!.payload.restoreVersion({ id })`, 'missing'),
    failing(`payload['find']({ collection: 'sites' })`, 'missing'),
    failing(`(await getPayload({ config })).find({ collection: 'sites' })`, 'missing'),
    failing(`payload.find({ overrideAccess: false, ...rest })`, 'missing'),
    failing(elevatedCall, 'elevated'),
    failing(`payload.find({ overrideAccess: trusted })`, 'elevated'),
    failing(`const { find } = req.payload`, 'detached'),
    failing(`${elevatedCall}; ${elevatedCall}`, 'miscounted', inListedFile),
    failing(`payload.find({ overrideAccess: false })`, 'miscounted', inListedFile),
  ],
})

describe('the list of exceptions', () => {
  it('names only files that exist', () => {
    const gone = Object.keys(overrideAccessExceptions).filter((file) => !existsSync(file))
    expect(gone).toEqual([])
  })
})
