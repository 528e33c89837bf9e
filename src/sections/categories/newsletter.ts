import { drawing } from '../parts/drawing'
import { headline } from '../parts/headline'
import { homeLink } from '../parts/homeLink'
import { prose } from '../parts/prose'
import { sideBySide } from '../parts/sideBySide'
import type { SectionDefinition, Translate } from '../types'

const form = (t: Translate): object => ({
  emailLabel: t('E-mail', 'Correo electrónico'),
  consent: {
    text: t('You may send me the newsletter.', 'Pueden enviarme el boletín.'),
    linkLabel: t('Privacy', 'Privacidad'),
    link: homeLink(),
  },
  submitLabel: t('Subscribe', 'Suscribirse'),
  successMessage: t('Thank you. You are on the list.', 'Gracias. Ya está en la lista.'),
})

export const newsletterSections: readonly SectionDefinition[] = [
  {
    id: 'newsletter-split',
    category: 'newsletter',
    label: { en: 'Text beside the form', es: 'Texto junto al formulario' },
    description: {
      en: 'One line to sign up, on a tinted surface.',
      es: 'Una línea para suscribirse, sobre fondo tintado.',
    },
    keywords: ['subscribe', 'email', 'news', 'suscripción', 'correo', 'noticias'],
    compose: (t) => [
      {
        blockType: 'newsletterForm',
        ...form(t),
        layout: 'split',
        heading: t('A letter now and then', 'Una carta de vez en cuando'),
        text: t(
          'News from the house, and nothing that you could find elsewhere.',
          'Novedades de la casa y nada que pueda encontrar en otra parte.',
        ),
        note: t('Unsubscribe with one click.', 'Baja con un solo clic.'),
        tone: 'muted',
      },
    ],
  },
  {
    id: 'newsletter-card',
    category: 'newsletter',
    label: { en: 'Card in the brand’s colour', es: 'Tarjeta en el color de marca' },
    description: {
      en: 'A card that asks for name and e-mail.',
      es: 'Una tarjeta que pide nombre y correo.',
    },
    keywords: ['subscribe', 'card', 'name', 'suscripción', 'tarjeta', 'nombre'],
    compose: (t) => [
      {
        blockType: 'newsletterForm',
        ...form(t),
        layout: 'card',
        eyebrow: t('Newsletter', 'Boletín'),
        heading: t('Be the first to know', 'Entérese antes que nadie'),
        text: t(
          'New pieces, open evenings and the story behind them.',
          'Piezas nuevas, tardes abiertas y la historia detrás de ellas.',
        ),
        nameLabel: t('First name', 'Nombre'),
        tone: 'primary',
      },
    ],
  },
  {
    id: 'newsletter-with-topics',
    category: 'newsletter',
    label: { en: 'Form with what to expect', es: 'Formulario con lo que se recibe' },
    description: {
      en: 'A picture of the latest issue, what is in it, and the form below.',
      es: 'Una imagen del último número, su contenido y el formulario debajo.',
    },
    keywords: ['subscribe', 'magazine', 'topics', 'suscripción', 'revista', 'temas'],
    compose: (t) => [
      sideBySide({
        widths: 'wide-right',
        start: [
          {
            blockType: 'image',
            picture: drawing({ art: 'product', seed: 'notebook-issue' }),
            shape: 'square',
            width: 'container',
          },
        ],
        end: [
          headline({ text: t('In the next issue', 'En el próximo número') }),
          prose({
            paragraphs: [],
            list: [
              t('A look behind the scenes', 'Una mirada entre bastidores'),
              t('A question from a reader, answered', 'La pregunta de un lector, respondida'),
              t('Dates for the coming weeks', 'Fechas de las próximas semanas'),
            ],
          }),
          { blockType: 'newsletterForm', ...form(t), layout: 'stacked', tone: 'default' },
        ],
      }),
    ],
  },
]
