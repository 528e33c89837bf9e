import { runInNewContext } from 'node:vm'
import { Window } from 'happy-dom'
import { MAX_SCRIPT_BYTES } from './defineBlock'
import { formScript } from './formScript'

const FORM = `<form data-tb-form action="/_forms/f1" method="post" data-sending="Sending" data-sent="Thanks"
  data-failed="Failed" data-later="Later" data-invalid="Check">
  <div data-tb-inputs>
    <input name="email"><p data-tb-error="email" hidden></p>
    <input name="action" value="a field with an awkward name">
    <button type="submit">Send</button>
  </div>
  <p role="status" tabindex="-1"></p>
</form>`

type Sent = {
  url: string
  init: { method: string; headers: Record<string, string>; body: unknown }
}

/** A page with one form, the script run on it, and a server that answers as told. */
const openPage = (answer: () => Promise<unknown>) => {
  const window = new Window()
  const { document } = window
  document.body.innerHTML = FORM
  const sent: Sent[] = []
  const fetch = (url: string, init: Sent['init']) => {
    sent.push({ url, init })
    return answer()
  }
  const run = () => {
    const { FormData } = window
    runInNewContext(formScript, { document, fetch, FormData, URLSearchParams })
  }
  run()
  const find = (selector: string) => document.querySelector(selector) as unknown as HTMLInputElement
  const submit = async () => {
    find('form').dispatchEvent(
      new window.Event('submit', { bubbles: true, cancelable: true }) as unknown as Event,
    )
    await new Promise(setImmediate)
  }
  return { window, find, submit, sent, run }
}

const json =
  (status: number, body: unknown = {}) =>
  async () => ({
    status,
    ok: status < 300,
    json: async () => body,
  })

describe('formScript', () => {
  it('fits the limit for scripts of a block', () => {
    expect(new TextEncoder().encode(formScript).length).toBeLessThan(MAX_SCRIPT_BYTES)
  })

  it('posts the fields urlencoded and asks for JSON', async () => {
    const { find, submit, sent } = openPage(json(200))
    find('[name=email]').value = 'ada@example.org'
    await submit()
    expect(sent).toHaveLength(1)
    expect(sent[0]?.url).toBe('/_forms/f1')
    expect(sent[0]?.init.headers.Accept).toBe('application/json')
    expect(String(sent[0]?.init.body)).toMatch(/^email=ada%40example.org&action=/)
  })

  it('puts the success message in place of the fields when the form was accepted', async () => {
    const { find, submit } = openPage(json(200))
    await submit()
    expect(find('[data-tb-inputs]').hidden).toBe(true)
    expect(find('[role=status]').textContent).toBe('Thanks')
    expect(find('[role=status]').dataset.state).toBe('sent')
  })

  it('marks each field the server refuses, and clears the mark when it is edited', async () => {
    const errors = [
      { name: 'email', message: 'Not an address' },
      { name: 'gone', message: 'No such field' },
    ]
    const { window, find, submit } = openPage(json(422, { errors }))
    await submit()
    const control = find('[name=email]')
    expect(find('[data-tb-error=email]').textContent).toBe('Not an address')
    expect(find('[data-tb-error=email]').hidden).toBe(false)
    expect(control.getAttribute('aria-invalid')).toBe('true')
    expect(window.document.activeElement).toBe(control)
    expect(find('[role=status]').textContent).toBe('Check')
    expect(find('button').disabled).toBe(false)

    control.dispatchEvent(new window.Event('input', { bubbles: true }) as unknown as Event)
    expect(find('[data-tb-error=email]').hidden).toBe(true)
    expect(control.hasAttribute('aria-invalid')).toBe(false)
  })

  it('asks to come back later when there were too many', async () => {
    const { find, submit } = openPage(json(429))
    await submit()
    expect(find('[role=status]').textContent).toBe('Later')
  })

  it('keeps what was typed and lets it be sent again when the network fails', async () => {
    const { find, submit } = openPage(() => Promise.reject(new TypeError('offline')))
    find('[name=email]').value = 'ada@example.org'
    await submit()
    expect(find('[role=status]').textContent).toBe('Failed')
    expect(find('[name=email]').value).toBe('ada@example.org')
    expect(find('[data-tb-inputs]').hidden).toBe(false)
    expect(find('button').disabled).toBe(false)
  })

  it('sends once while an answer is on its way', async () => {
    const { find, submit, sent } = openPage(() => new Promise(() => undefined))
    await submit()
    await submit()
    expect(sent).toHaveLength(1)
    expect(find('[role=status]').textContent).toBe('Sending')
  })

  it('listens once when two blocks bring the same script', async () => {
    const { submit, sent, run } = openPage(json(200))
    run()
    await submit()
    expect(sent).toHaveLength(1)
  })
})
