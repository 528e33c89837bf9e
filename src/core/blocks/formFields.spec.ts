import { formKindOf, readFormFields } from './formFields'

const contact = (fields: unknown, more: object = {}) => ({
  blockType: 'contactForm',
  fields,
  ...more,
})

describe('readFormFields', () => {
  it('gives the fields of a contact form with limits where none are set', () => {
    expect(
      readFormFields(
        contact([
          { name: 'name', label: 'Your name', type: 'text', required: true },
          { name: 'message', label: 'Message', type: 'textarea', maxLength: 900 },
          { name: 'topic', label: 'Topic', type: 'select', options: [{ label: 'A' }, 'B', {}] },
        ]),
      ),
    ).toEqual([
      { name: 'name', label: 'Your name', type: 'text', required: true, maxLength: 200 },
      { name: 'message', label: 'Message', type: 'textarea', required: false, maxLength: 900 },
      {
        name: 'topic',
        label: 'Topic',
        type: 'select',
        required: false,
        maxLength: 200,
        options: ['A', 'B'],
      },
    ])
  })

  it('adds a required checkbox when the form asks for consent', () => {
    expect(readFormFields(contact([], { consent: { text: 'You may store this.' } }))).toEqual([
      {
        name: 'consent',
        label: 'You may store this.',
        type: 'checkbox',
        required: true,
        maxLength: 8,
      },
    ])
  })

  it('leaves out fields without a usable name and second fields of one name', () => {
    const fields = [
      { name: '', label: 'x' },
      { name: '__proto__', label: 'x' },
      { name: 'a', label: 'First' },
      { name: 'a', label: 'Second' },
      null,
    ]
    expect(readFormFields(contact(fields)).map(({ label }) => label)).toEqual(['First'])
  })

  it('gives e-mail, and a name when one is asked for, for a newsletter form', () => {
    const block = { blockType: 'newsletterForm', nameLabel: 'First name' }
    expect(readFormFields(block).map(({ name, required }) => [name, required])).toEqual([
      ['name', false],
      ['email', true],
    ])
    expect(readFormFields({ ...block, nameLabel: '' })).toHaveLength(1)
  })

  it('gives nothing for a block that is no form, or whose data is broken', () => {
    expect(readFormFields({ blockType: 'faq', fields: [{ name: 'a', label: 'A' }] })).toEqual([])
    expect(readFormFields(contact('broken'))).toEqual([])
    expect(formKindOf({ blockType: 'faq' })).toBeNull()
  })
})
