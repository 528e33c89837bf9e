import { button } from '../parts/button'
import { drawing } from '../parts/drawing'
import { homeLink } from '../parts/homeLink'
import { prose } from '../parts/prose'
import { sideBySide } from '../parts/sideBySide'
import { tableRow } from '../parts/tableRow'
import type { SectionDefinition, Translate } from '../types'

const nameAndEmail = (t: Translate): object[] => [
  { name: 'name', label: t('Your name', 'Su nombre'), type: 'text', required: true, width: 'half' },
  {
    name: 'email',
    label: t('E-mail', 'Correo electrónico'),
    type: 'email',
    required: true,
    width: 'half',
  },
]

const message = (label: string): object => ({
  name: 'message',
  label,
  type: 'textarea',
  required: true,
  width: 'full',
})

const consent = (t: Translate): object => ({
  text: t('You may use my details to answer me.', 'Pueden usar mis datos para responderme.'),
  linkLabel: t('Privacy', 'Privacidad'),
  link: homeLink(),
})

/** Opening hours are invented; the descriptions say so. */
export const contactSections: readonly SectionDefinition[] = [
  {
    id: 'contact-form-and-details',
    category: 'contact',
    label: { en: 'Form beside contact details', es: 'Formulario junto a los datos' },
    description: {
      en: 'A short form; the brand’s address and opening hours stand beside it. The hours are placeholders.',
      es: 'Un formulario breve con la dirección de la marca y el horario al lado. El horario es de ejemplo.',
    },
    keywords: ['form', 'address', 'message', 'formulario', 'dirección', 'mensaje'],
    compose: (t) => [
      {
        blockType: 'contactForm',
        eyebrow: t('Contact', 'Contacto'),
        heading: t('Write to us', 'Escríbanos'),
        text: t(
          'A few lines are enough. We read everything ourselves.',
          'Bastan unas líneas. Lo leemos todo nosotros.',
        ),
        fields: [...nameAndEmail(t), message(t('What is it about?', '¿De qué se trata?'))],
        consent: consent(t),
        submitLabel: t('Send message', 'Enviar mensaje'),
        successMessage: t(
          'Thank you. Your message has arrived.',
          'Gracias. Hemos recibido su mensaje.',
        ),
        showContact: true,
        asideHeading: t('Opening hours', 'Horario'),
        asideText: t(
          'Monday to Friday, 9 to 17\nSaturday by appointment',
          'De lunes a viernes, de 9 a 17\nSábados con cita',
        ),
        tone: 'default',
      },
    ],
  },
  {
    id: 'contact-appointment',
    category: 'contact',
    label: { en: 'Ask for an appointment', es: 'Pedir cita' },
    description: {
      en: 'A form with a choice of subject and a telephone number, on a tinted surface.',
      es: 'Un formulario con elección de asunto y teléfono, sobre fondo tintado.',
    },
    keywords: ['booking', 'appointment', 'form', 'reserva', 'cita', 'formulario'],
    compose: (t) => [
      {
        blockType: 'contactForm',
        heading: t('Ask for an appointment', 'Pida una cita'),
        text: t(
          'Tell us when you are free. We suggest two dates.',
          'Díganos cuándo puede. Le proponemos dos fechas.',
        ),
        fields: [
          ...nameAndEmail(t),
          {
            name: 'phone',
            label: t('Telephone', 'Teléfono'),
            type: 'tel',
            required: false,
            width: 'half',
          },
          {
            name: 'subject',
            label: t('Subject', 'Asunto'),
            type: 'select',
            required: true,
            options: [
              { label: t('First meeting', 'Primer encuentro') },
              { label: t('Follow-up', 'Seguimiento') },
              { label: t('Something else', 'Otro asunto') },
            ],
            width: 'half',
          },
          message(t('When does it suit you?', '¿Cuándo le va bien?')),
        ],
        consent: consent(t),
        submitLabel: t('Ask for a date', 'Pedir fecha'),
        successMessage: t(
          'Thank you. We will suggest two dates.',
          'Gracias. Le propondremos dos fechas.',
        ),
        showContact: false,
        tone: 'muted',
      },
    ],
  },
  {
    id: 'contact-visit',
    category: 'contact',
    label: { en: 'Hours and directions', es: 'Horario y cómo llegar' },
    description: {
      en: 'Opening hours as a table beside a picture of the place and the way there. The hours are placeholders.',
      es: 'El horario en una tabla junto a una imagen del lugar y cómo llegar. El horario es de ejemplo.',
    },
    keywords: ['hours', 'location', 'directions', 'horario', 'ubicación', 'llegar'],
    compose: (t) => [
      sideBySide({
        eyebrow: t('Visit us', 'Visítenos'),
        heading: t('Where and when', 'Dónde y cuándo'),
        align: 'start',
        start: [
          {
            blockType: 'image',
            picture: drawing({ art: 'storefront', seed: 'visit-facade' }),
            caption: t(
              'The entrance is around the corner.',
              'La entrada está a la vuelta de la esquina.',
            ),
            shape: 'landscape',
            width: 'container',
          },
        ],
        end: [
          {
            blockType: 'table',
            caption: t('Opening hours', 'Horario de apertura'),
            headerRow: false,
            headerColumn: true,
            rows: [
              tableRow(t('Monday', 'Lunes'), t('Closed', 'Cerrado')),
              tableRow(t('Tuesday to Friday', 'De martes a viernes'), '9:00 – 18:00'),
              tableRow(t('Saturday', 'Sábado'), '10:00 – 14:00'),
              tableRow(t('Sunday', 'Domingo'), t('Closed', 'Cerrado')),
            ],
          },
          prose({
            paragraphs: [
              t(
                'The bus stops at the door. For bicycles there are stands in the yard, for cars two places behind the house.',
                'El autobús para en la puerta. Hay aparcabicis en el patio y dos plazas para coches detrás de la casa.',
              ),
            ],
          }),
        ],
      }),
    ],
  },
  {
    id: 'contact-channels',
    category: 'contact',
    label: { en: 'Three ways to reach you', es: 'Tres maneras de contactar' },
    description: {
      en: 'Write, call or come by: three cards on a contrasting surface, each a link.',
      es: 'Escribir, llamar o pasar: tres tarjetas sobre fondo de contraste, cada una con enlace.',
    },
    keywords: ['channels', 'support', 'cards', 'canales', 'soporte', 'tarjetas'],
    compose: (t) => [
      {
        blockType: 'cardGrid',
        layout: 'grid',
        columns: '3',
        pictureShape: 'none',
        heading: t('However you like', 'Como prefiera'),
        text: t('All three lead to the same people.', 'Las tres llevan a las mismas personas.'),
        cards: [
          {
            meta: t('In your own time', 'A su ritmo'),
            heading: t('Write', 'Escribir'),
            text: t(
              'A message at any hour. We answer during the day.',
              'Un mensaje a cualquier hora. Respondemos durante el día.',
            ),
            link: homeLink(),
          },
          {
            meta: t('At once', 'Al momento'),
            heading: t('Call', 'Llamar'),
            text: t(
              'Best in the morning, when the workshop is still quiet.',
              'Mejor por la mañana, cuando el taller aún está tranquilo.',
            ),
            link: homeLink(),
          },
          {
            meta: t('In person', 'En persona'),
            heading: t('Come by', 'Pasar'),
            text: t(
              'There is always somebody there, and there is coffee.',
              'Siempre hay alguien, y hay café.',
            ),
            link: homeLink(),
          },
        ],
        tone: 'contrast',
      },
    ],
  },
  {
    id: 'contact-form-and-picture',
    category: 'contact',
    label: { en: 'Form beside a picture', es: 'Formulario junto a una imagen' },
    description: {
      en: 'A friendly picture and three fields. The button above leads to the form.',
      es: 'Una imagen amable y tres campos. El botón de arriba lleva al formulario.',
    },
    keywords: ['form', 'picture', 'split', 'formulario', 'imagen'],
    compose: (t) => [
      {
        blockType: 'callToAction',
        variant: 'split',
        heading: t('Tell us about it', 'Cuéntenoslo'),
        text: t(
          'What you plan, what you dream of, what keeps going wrong.',
          'Lo que planea, lo que sueña, lo que siempre sale mal.',
        ),
        actions: [button({ label: t('To the form', 'Ir al formulario'), to: '#tell-us' })],
        picture: drawing({ art: 'storefront', seed: 'studio-table' }),
        tone: 'primary',
      },
      {
        blockType: 'section',
        layout: 'stacked',
        anchor: 'tell-us',
        content: [
          {
            blockType: 'contactForm',
            heading: t('Your message', 'Su mensaje'),
            fields: [...nameAndEmail(t), message(t('Message', 'Mensaje'))],
            consent: consent(t),
            submitLabel: t('Send', 'Enviar'),
            successMessage: t(
              'Thank you. We will get back to you.',
              'Gracias. Nos pondremos en contacto.',
            ),
            showContact: false,
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
