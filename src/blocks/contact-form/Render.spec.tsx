import { Window } from 'happy-dom'
import { renderToStaticMarkup } from 'react-dom/server'
import type { RenderContext } from '../../core/blocks/types'
import { ContactFormRender, type ContactFormData } from './Render'

const context = {
  mode: 'release',
  locale: 'es',
  depth: 0,
  headingLevel: 2,
  brand: { name: 'Amsel', contact: { email: 'hola@amsel.example', phone: '+34 (91) 555' } },
  link: () => ({ href: '/privacy' }),
  form: () => ({ action: '/_forms/f1', honeypot: 'website_url' }),
} as unknown as RenderContext

const render = (block: Partial<ContactFormData>) => {
  const { document } = new Window()
  document.body.innerHTML = renderToStaticMarkup(
    ContactFormRender({ block: { id: 'f1', blockType: 'contactForm', ...block }, context }),
  )
  const find = (selector: string) => document.querySelector(selector)
  const attribute = (selector: string, name: string) => find(selector)?.getAttribute(name)
  return { find, attribute, text: document.body.textContent }
}

describe('ContactFormRender', () => {
  it('posts to the form’s address, so that it works without JavaScript', () => {
    const { attribute } = render({})
    expect(attribute('form', 'method')).toBe('post')
    expect(attribute('form', 'action')).toBe('/_forms/f1')
  })

  it('labels each control and ties help and error to it', () => {
    const { find, attribute } = render({
      fields: [{ name: 'mail', label: 'Correo', type: 'email', required: true, help: 'Solo uno' }],
    })
    expect(find('label[for=form-f1-mail]')?.textContent).toContain('Correo')
    const input = 'input#form-f1-mail'
    expect(attribute(input, 'name')).toBe('mail')
    expect(attribute(input, 'type')).toBe('email')
    expect(attribute(input, 'autocomplete')).toBe('email')
    expect(attribute(input, 'maxlength')).toBe('254')
    expect(find(input)?.hasAttribute('required')).toBe(true)
    expect(attribute(input, 'aria-describedby')).toBe('form-f1-mail-help form-f1-mail-error')
    expect(find('#form-f1-mail-help')?.textContent).toBe('Solo uno')
    expect(attribute('#form-f1-mail-error', 'data-tb-error')).toBe('mail')
    expect(find('#form-f1-mail-error')?.hasAttribute('hidden')).toBe(true)
  })

  it('offers the options of a choice after an empty one', () => {
    const { find } = render({
      fields: [{ name: 'a', label: 'A', type: 'select', options: [{ label: 'Cocina' }] }],
    })
    expect(find('select')?.textContent).toBe('Elija una opciónCocina')
  })

  it('hides the trap from people and assistive technology', () => {
    const { attribute } = render({})
    const trap = '[aria-hidden=true] > input[name=website_url]'
    expect(attribute(trap, 'tabindex')).toBe('-1')
    expect(attribute(trap, 'autocomplete')).toBe('off')
  })

  it('asks for consent with a link when there is a text for it, and not otherwise', () => {
    const asking = render({
      consent: { text: 'Acepto.', linkLabel: 'Privacidad', link: { type: 'url', url: '/p' } },
    })
    expect(asking.find('[name=consent]')?.hasAttribute('required')).toBe(true)
    expect(asking.attribute('label[for=form-f1-consent] a', 'href')).toBe('/privacy')
    expect(render({ consent: { text: '' } }).find('[name=consent]')).toBeNull()
  })

  it('speaks the language of the site', () => {
    const { text, attribute } = render({ fields: [{ name: 'a', label: 'A' }] })
    expect(text).toContain('(opcional)')
    expect(attribute('form', 'data-sending')).toBe('Enviando …')
  })

  it('shows how else to reach the brand, unless that is switched off', () => {
    expect(render({}).find('a[href="tel:+3491555"]')).not.toBeNull()
    expect(render({ showContact: false }).find('a[href^=tel]')).toBeNull()
  })
})
