/**
 * Client script of every form block. Without it a form posts and the server answers with a page;
 * with it the answer appears in place. Contract with the markup:
 *
 * - `form[data-tb-form]` with `data-sending`, `data-sent`, `data-failed`, `data-later`, `data-invalid`
 * - `[data-tb-inputs]` around all that goes away once the form is sent
 * - `[role=status]`, a live region; the script sets its `data-state`: sending, sent or failed
 * - `[data-tb-error="<field name>"]`, hidden, named by the control's `aria-describedby`
 *
 * Contract with the server: 2xx is sent; 422 with `{ errors: [{ name, message }] }`; 429. It reads
 * attributes instead of properties of the form, which a field named "action" would shadow.
 */
export const formScript = `(() => {
for (const form of document.querySelectorAll('form[data-tb-form]')) {
  if (form.hasAttribute('data-ready')) continue
  form.setAttribute('data-ready', '')
  const find = (selector) => form.querySelector(selector)
  const status = find('[role=status]')
  const button = find('[type=submit]')
  const say = (state, text) => {
    status.dataset.state = state
    status.textContent = text || form.getAttribute('data-' + state) || ''
  }
  const mark = (name, message) => {
    const note = find('[data-tb-error="' + name + '"]')
    const control = find('[name="' + name + '"]')
    if (!note || !control) return
    note.textContent = message
    note.hidden = !message
    if (message) control.setAttribute('aria-invalid', 'true')
    else control.removeAttribute('aria-invalid')
    return control
  }
  form.addEventListener('input', (event) => mark(event.target.name, ''))
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (button.disabled) return
    button.disabled = true
    say('sending')
    try {
      const response = await fetch(form.getAttribute('action'), {
        method: 'POST',
        headers: { Accept: 'application/json' },
        body: new URLSearchParams(new FormData(form)),
      })
      if (response.ok) {
        find('[data-tb-inputs]').hidden = true
        say('sent')
        return status.focus()
      }
      if (response.status === 422) {
        const { errors } = await response.json()
        const marked = errors.map((error) => mark(error.name, error.message)).filter(Boolean)
        say('failed', form.getAttribute('data-invalid'))
        if (marked[0]) marked[0].focus()
      } else say('failed', form.getAttribute(response.status === 429 ? 'data-later' : 'data-failed'))
    } catch {
      say('failed')
    }
    button.disabled = false
  })
}
})()`
