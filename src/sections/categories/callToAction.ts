import { button } from '../parts/button'
import { drawing } from '../parts/drawing'
import type { SectionDefinition } from '../types'

export const callToActionSections: readonly SectionDefinition[] = [
  {
    id: 'cta-banner',
    category: 'call-to-action',
    label: { en: 'Band in the brand’s colour', es: 'Franja en el color de marca' },
    description: {
      en: 'The last word of a page: one question, two buttons.',
      es: 'La última palabra de una página: una pregunta, dos botones.',
    },
    keywords: ['cta', 'banner', 'closing', 'franja', 'cierre', 'acción'],
    compose: (t) => [
      {
        blockType: 'callToAction',
        variant: 'banner',
        heading: t('Shall we talk?', '¿Hablamos?'),
        text: t(
          'Tell us in two sentences what it is about. We answer as soon as we can.',
          'Cuéntenos en dos frases de qué se trata. Respondemos en cuanto podemos.',
        ),
        actions: [
          button({ label: t('Write to us', 'Escribirnos') }),
          button({ label: t('Ask for a call', 'Pedir una llamada'), style: 'secondary' }),
        ],
        tone: 'primary',
      },
    ],
  },
  {
    id: 'cta-card',
    category: 'call-to-action',
    label: { en: 'Contrasting card', es: 'Tarjeta de contraste' },
    description: {
      en: 'A card that stands out between two quiet sections.',
      es: 'Una tarjeta que destaca entre dos secciones tranquilas.',
    },
    keywords: ['cta', 'card', 'dark', 'tarjeta', 'oscuro', 'acción'],
    compose: (t) => [
      {
        blockType: 'callToAction',
        variant: 'card',
        eyebrow: t('Come by', 'Visítenos'),
        heading: t('The door is open', 'La puerta está abierta'),
        text: t(
          'Look at the materials, touch the samples, have a coffee. You need no appointment.',
          'Vea los materiales, toque las muestras, tómese un café. No hace falta cita.',
        ),
        actions: [button({ label: t('How to find us', 'Cómo llegar') })],
        tone: 'contrast',
      },
    ],
  },
  {
    id: 'cta-split',
    category: 'call-to-action',
    label: { en: 'Text beside a picture', es: 'Texto junto a una imagen' },
    description: {
      en: 'An invitation with a picture, for events, samples or a visit.',
      es: 'Una invitación con imagen, para eventos, muestras o una visita.',
    },
    keywords: ['cta', 'event', 'split', 'evento', 'invitación', 'imagen'],
    compose: (t) => [
      {
        blockType: 'callToAction',
        variant: 'split',
        eyebrow: t('Open evening', 'Tarde abierta'),
        heading: t('See it before you decide', 'Véalo antes de decidir'),
        text: t(
          'Once a month we put everything on one long table and explain how it is made.',
          'Una vez al mes lo ponemos todo sobre una mesa larga y explicamos cómo se hace.',
        ),
        actions: [
          button({ label: t('Save a seat', 'Reservar sitio') }),
          button({ label: t('More about the evening', 'Más sobre la tarde'), style: 'plain' }),
        ],
        picture: drawing({ art: 'still-life', seed: 'long-table' }),
        tone: 'muted',
      },
    ],
  },
  {
    id: 'cta-centered',
    category: 'call-to-action',
    label: { en: 'Centred, with reassurances', es: 'Centrada, con garantías' },
    description: {
      en: 'A calm closing: heading, buttons and a line of small promises.',
      es: 'Un cierre tranquilo: titular, botones y una línea de pequeñas promesas.',
    },
    keywords: ['cta', 'centered', 'signup', 'centrado', 'registro', 'garantía'],
    compose: (t) => [
      {
        blockType: 'section',
        layout: 'centered',
        heading: t('Begin today, decide later', 'Empiece hoy, decida después'),
        text: t(
          'You can look at everything first. If it is not for you, nothing has happened.',
          'Puede verlo todo antes. Si no es para usted, no ha pasado nada.',
        ),
        content: [
          {
            blockType: 'buttonGroup',
            actions: [
              button({ label: t('Begin now', 'Empezar ahora') }),
              button({ label: t('See an example', 'Ver un ejemplo'), style: 'secondary' }),
            ],
            align: 'center',
          },
          {
            blockType: 'badgeList',
            look: 'pills',
            align: 'center',
            items: [
              { icon: 'credit-card', label: t('No card needed', 'Sin tarjeta') },
              { icon: 'lock', label: t('Nothing shared', 'Sin compartir datos') },
              { icon: 'undo-2', label: t('Stop at any time', 'Cancele cuando quiera') },
            ],
            tone: 'default',
          },
        ],
        actions: [],
        width: 'narrow',
        tone: 'default',
      },
    ],
  },
]
