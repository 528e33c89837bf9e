import { button } from '../parts/button'
import { drawing } from '../parts/drawing'
import type { SectionDefinition } from '../types'

/** Names and quotes are invented; the descriptions say so. */
export const socialProofSections: readonly SectionDefinition[] = [
  {
    id: 'proof-single-quote',
    category: 'social-proof',
    label: { en: 'One large quote', es: 'Una cita grande' },
    description: {
      en: 'The words of one customer, large, with a portrait. The quote is a placeholder.',
      es: 'Las palabras de un cliente, en grande, con retrato. La cita es de ejemplo.',
    },
    keywords: ['testimonial', 'review', 'quote', 'testimonio', 'opinión', 'cita'],
    compose: (t) => [
      {
        blockType: 'testimonial',
        layout: 'single',
        quotes: [
          {
            quote: t(
              'They asked more questions than anyone before them. In the end we got exactly what we needed, and not one thing more.',
              'Hicieron más preguntas que nadie antes. Al final recibimos justo lo que necesitábamos, y nada más.',
            ),
            person: 'Clara Nieves',
            role: t('Customer', 'Clienta'),
            showPicture: true,
            picture: drawing({ art: 'portrait', seed: 'clara' }),
          },
        ],
        tone: 'muted',
      },
    ],
  },
  {
    id: 'proof-quote-grid',
    category: 'social-proof',
    label: { en: 'Three quotes with portraits', es: 'Tres citas con retrato' },
    description: {
      en: 'Three voices side by side under a heading. The quotes are placeholders.',
      es: 'Tres voces una junto a otra bajo un titular. Las citas son de ejemplo.',
    },
    keywords: ['testimonials', 'reviews', 'customers', 'testimonios', 'opiniones', 'clientes'],
    compose: (t) => [
      {
        blockType: 'testimonial',
        layout: 'grid',
        eyebrow: t('Voices', 'Opiniones'),
        heading: t('What people tell others about us', 'Lo que cuentan de nosotros'),
        quotes: [
          {
            quote: t(
              'Friendly on the phone, on time at the door, and gone without a trace of dust.',
              'Amables por teléfono, puntuales en la puerta y ni rastro de polvo al irse.',
            ),
            person: 'Martín Olmo',
            role: t('Private customer', 'Cliente particular'),
            showPicture: true,
            picture: drawing({ art: 'portrait', seed: 'martin' }),
          },
          {
            quote: t(
              'I understood every line of the offer. That had never happened to me before.',
              'Entendí cada línea del presupuesto. Nunca me había pasado.',
            ),
            person: 'Ines Falk',
            role: t('Shop owner', 'Propietaria de una tienda'),
            showPicture: true,
            picture: drawing({ art: 'portrait', seed: 'ines' }),
          },
          {
            quote: t(
              'When something was not right, they called us before we noticed it ourselves.',
              'Cuando algo no estaba bien, nos llamaron antes de que nos diéramos cuenta.',
            ),
            person: 'Sam Okoro',
            role: t('Office manager', 'Responsable de oficina'),
            showPicture: true,
            picture: drawing({ art: 'portrait', seed: 'sam' }),
          },
        ],
        tone: 'default',
      },
    ],
  },
  {
    id: 'proof-words-only',
    category: 'social-proof',
    label: { en: 'Four quotes without pictures', es: 'Cuatro citas sin imágenes' },
    description: {
      en: 'Two columns of short quotes on a contrasting surface. The quotes are placeholders.',
      es: 'Dos columnas de citas breves sobre fondo de contraste. Las citas son de ejemplo.',
    },
    keywords: ['testimonials', 'reviews', 'dark', 'testimonios', 'opiniones', 'oscuro'],
    compose: (t) => {
      const quote = (words: string, person: string, role: string): object => ({
        quote: words,
        person,
        role,
        showPicture: false,
      })
      return [
        {
          blockType: 'testimonial',
          layout: 'grid',
          heading: t('In their own words', 'Con sus propias palabras'),
          quotes: [
            quote(
              t(
                'We came for one evening and now we come every month.',
                'Vinimos una noche y ahora venimos cada mes.',
              ),
              'Lena Prado',
              t('Regular guest', 'Clienta habitual'),
            ),
            quote(
              t(
                'Finally somebody who says what will not work.',
                'Por fin alguien que dice lo que no va a funcionar.',
              ),
              'Jonas Rey',
              t('Project lead', 'Jefe de proyecto'),
            ),
            quote(
              t(
                'Our team used it on the first day without a course.',
                'Nuestro equipo lo usó el primer día sin ningún curso.',
              ),
              'Amira Sol',
              t('Head of operations', 'Directora de operaciones'),
            ),
            quote(
              t(
                'The small things are right. That is why I trust the large ones.',
                'Los detalles están bien. Por eso confío en lo grande.',
              ),
              'Pau Ferrer',
              t('Architect', 'Arquitecto'),
            ),
          ],
          tone: 'contrast',
        },
      ]
    },
  },
  {
    id: 'proof-logos',
    category: 'social-proof',
    label: { en: 'Row of logos', es: 'Fila de logotipos' },
    description: {
      en: 'Customers or partners as logos or wordmarks. The names are placeholders.',
      es: 'Clientes o socios como logotipos o nombres. Los nombres son de ejemplo.',
    },
    keywords: ['logos', 'clients', 'partners', 'clientes', 'socios', 'marcas'],
    compose: (t) => [
      {
        blockType: 'logoWall',
        heading: t('Together with', 'Junto a'),
        logos: [
          { name: 'Casa Olmo' },
          { name: 'Northfold' },
          { name: 'Marea Studio' },
          { name: 'Tidewell' },
          { name: 'Linden & Co' },
          { name: 'Alba Norte' },
        ],
        tone: 'default',
      },
    ],
  },
  {
    id: 'proof-quote-and-logos',
    category: 'social-proof',
    label: { en: 'Logos, quote and promises', es: 'Logotipos, cita y promesas' },
    description: {
      en: 'All proof in one band: wordmarks, one quote and four promises. Names and quote are placeholders.',
      es: 'Todas las pruebas en una franja: nombres, una cita y cuatro promesas. Nombres y cita son de ejemplo.',
    },
    keywords: ['trust', 'badges', 'guarantee', 'confianza', 'garantía', 'sellos'],
    compose: (t) => [
      {
        blockType: 'section',
        layout: 'aside',
        eyebrow: t('Trust', 'Confianza'),
        heading: t('Good reasons to sleep well', 'Buenas razones para dormir tranquilo'),
        content: [
          {
            blockType: 'testimonial',
            layout: 'single',
            quotes: [
              {
                quote: t(
                  'We signed after one visit and never had to ask twice.',
                  'Firmamos tras una visita y nunca tuvimos que preguntar dos veces.',
                ),
                person: 'Nora Vidal',
                role: t('Managing director', 'Directora general'),
                showPicture: false,
              },
            ],
            tone: 'default',
          },
          {
            blockType: 'badgeList',
            look: 'pills',
            align: 'start',
            items: [
              { icon: 'shield-check', label: t('Insured work', 'Trabajo asegurado') },
              { icon: 'file-text', label: t('Written offers', 'Ofertas por escrito') },
              { icon: 'clock', label: t('Agreed dates', 'Fechas acordadas') },
              { icon: 'life-buoy', label: t('Help afterwards', 'Ayuda posterior') },
            ],
            tone: 'default',
          },
          {
            blockType: 'logoWall',
            logos: [{ name: 'Casa Olmo' }, { name: 'Northfold' }, { name: 'Tidewell' }],
            tone: 'default',
          },
        ],
        actions: [button({ label: t('Get to know us', 'Conocernos'), style: 'secondary' })],
        width: 'container',
        tone: 'muted',
      },
    ],
  },
]
