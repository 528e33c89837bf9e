import type { ReleaseFormField } from '../release/types'
import { checkSubmission } from './checkSubmission'

const field = (name: string, more: Partial<ReleaseFormField> = {}): ReleaseFormField => ({
  name,
  label: name,
  type: 'text',
  required: false,
  maxLength: 20,
  ...more,
})

const messageOf = (fields: ReleaseFormField[], values: Record<string, unknown>) =>
  checkSubmission({ fields, values }).issues.map(({ name }) => name)

describe('checkSubmission', () => {
  it('trims what was sent and drops keys that the form does not have', () => {
    expect(
      checkSubmission({
        fields: [field('name'), field('city')],
        values: { name: '  Ada ', city: ' ', role: 'admin' },
      }),
    ).toEqual({ values: { name: 'Ada' }, issues: [] })
  })

  it('refuses a required field that is empty or absent', () => {
    expect(messageOf([field('a', { required: true })], { a: ' \n ' })).toEqual(['a'])
    expect(messageOf([field('a', { required: true })], {})).toEqual(['a'])
  })

  it('refuses what is no e-mail address', () => {
    const email = [field('email', { type: 'email', maxLength: 254 })]
    for (const bad of [
      'ada',
      'ada@',
      '@b.co',
      'a b@c.de',
      'a@b',
      'a@b..c',
      'a@-b.c',
      'a@b.c,d@e.f',
    ])
      expect([bad, messageOf(email, { email: bad })]).toEqual([bad, ['email']])
    expect(messageOf(email, { email: 'ada.l+news@sub.example.org' })).toEqual([])
  })

  it('refuses a text that is too long, counted after trimming', () => {
    expect(messageOf([field('a')], { a: 'x'.repeat(21) })).toEqual(['a'])
    expect(messageOf([field('a')], { a: ` ${'x'.repeat(20)} ` })).toEqual([])
  })

  it('refuses an option that is not on the list', () => {
    const topic = [field('topic', { type: 'select', options: ['Kitchen'] })]
    expect(messageOf(topic, { topic: 'Bath' })).toEqual(['topic'])
    expect(messageOf(topic, { topic: 'Kitchen' })).toEqual([])
  })

  it('stores checkboxes as booleans and insists on required ones', () => {
    const fields = [field('consent', { type: 'checkbox', required: true })]
    expect(checkSubmission({ fields, values: { consent: 'yes' } }).values).toEqual({
      consent: true,
    })
    expect(messageOf(fields, { consent: 'false' })).toEqual(['consent'])
  })

  it('keeps line breaks in long texts only and takes control characters out', () => {
    const fields = [field('subject', { maxLength: 99 }), field('text', { type: 'textarea' })]
    const { values } = checkSubmission({
      fields,
      values: { subject: 'Hi\r\nBcc: a@b.c\u0000', text: 'one\r\ntwo\u0007' },
    })
    expect(values).toEqual({ subject: 'Hi Bcc: a@b.c', text: 'one\ntwo' })
  })

  it('takes the first of repeated keys and nothing that is no text', () => {
    const fields = [field('a'), field('b')]
    expect(checkSubmission({ fields, values: { a: ['x', 'y'], b: { c: 1 } } }).values).toEqual({
      a: 'x',
    })
  })

  it('is not misled by names that objects have of their own', () => {
    expect(messageOf([field('constructor', { required: true })], {})).toEqual(['constructor'])
  })

  it('speaks the language of the site', () => {
    const fields = [field('a', { required: true })]
    expect(checkSubmission({ fields, values: {}, locale: 'es-MX' }).issues[0]?.message).toBe(
      'Rellene este campo.',
    )
  })
})
