import type { TextField } from 'payload'
import { normalisePath, pathProblem } from '../../core/tenancy/pagePath'

/** URL path of a page, normalised before it is checked. Unique in its site. */
export const pagePathField = (): TextField => ({
  name: 'path',
  type: 'text',
  required: true,
  index: true,
  label: { en: 'Path', es: 'Ruta' },
  admin: {
    position: 'sidebar',
    placeholder: '/about',
    description: {
      en: 'Where the page lies in the site. “/” is the home page; “/404” is shown where there is none.',
      es: 'Lugar de la página en el sitio. «/» es la portada; «/404» se muestra donde no hay ninguna.',
    },
  },
  hooks: {
    beforeValidate: [({ value }) => (typeof value === 'string' ? normalisePath(value) : value)],
    // Two pages cannot share a path, so a copy starts at one of its own.
    beforeDuplicate: [
      ({ value }) => `${value === '/' ? '/home' : String(value)}-${Date.now().toString(36)}`,
    ],
  },
  validate: (value: unknown) =>
    typeof value === 'string' ? (pathProblem(value) ?? true) : 'Give a path that starts with "/".',
})
