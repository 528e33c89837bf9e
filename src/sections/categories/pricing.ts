import { button } from '../parts/button'
import { headline } from '../parts/headline'
import { homeLink } from '../parts/homeLink'
import { prose } from '../parts/prose'
import { sideBySide } from '../parts/sideBySide'
import { tableRow } from '../parts/tableRow'
import type { SectionDefinition } from '../types'

const has = (text: string): object => ({ text, included: true })
const lacks = (text: string): object => ({ text, included: false })

/** Prices are invented; the descriptions say so. */
export const pricingSections: readonly SectionDefinition[] = [
  {
    id: 'pricing-three-plans',
    category: 'pricing',
    label: { en: 'Three plans', es: 'Tres planes' },
    description: {
      en: 'Three plans side by side, the middle one highlighted. The prices are placeholders.',
      es: 'Tres planes uno junto a otro, con el central destacado. Los precios son de ejemplo.',
    },
    keywords: ['plans', 'subscription', 'saas', 'planes', 'tarifas', 'suscripción'],
    compose: (t) => [
      {
        blockType: 'pricingTable',
        eyebrow: t('Prices', 'Precios'),
        heading: t('A plan for every size', 'Un plan para cada tamaño'),
        text: t(
          'Start small, change when you grow.',
          'Empiece poco a poco y cambie cuando crezca.',
        ),
        plans: [
          {
            name: t('Basic', 'Básico'),
            price: '9',
            period: t('per month', 'al mes'),
            description: t(
              'For one person and a first try.',
              'Para una persona y una primera prueba.',
            ),
            features: [
              has(t('One workspace', 'Un espacio de trabajo')),
              has(t('Help by e-mail', 'Ayuda por correo')),
              lacks(t('Shared calendars', 'Calendarios compartidos')),
            ],
            link: homeLink(t('Choose Basic', 'Elegir Básico')),
            highlighted: false,
          },
          {
            name: t('Team', 'Equipo'),
            price: '29',
            period: t('per month', 'al mes'),
            description: t(
              'For a group that works together daily.',
              'Para un grupo que trabaja junto cada día.',
            ),
            features: [
              has(t('Workspaces without limit', 'Espacios sin límite')),
              has(t('Help by telephone', 'Ayuda por teléfono')),
              has(t('Shared calendars', 'Calendarios compartidos')),
            ],
            link: homeLink(t('Choose Team', 'Elegir Equipo')),
            highlighted: true,
            badge: t('Recommended', 'Recomendado'),
          },
          {
            name: t('Company', 'Empresa'),
            price: t('On request', 'A consultar'),
            description: t(
              'For several teams with rules of their own.',
              'Para varios equipos con reglas propias.',
            ),
            features: [
              has(t('Everything in Team', 'Todo lo de Equipo')),
              has(t('Your own contact person', 'Persona de contacto propia')),
              has(t('Training on site', 'Formación presencial')),
            ],
            link: homeLink(t('Talk to us', 'Hablar con nosotros')),
            highlighted: false,
          },
        ],
        note: t(
          'All prices plus tax. Cancel at the end of any month.',
          'Precios sin impuestos. Cancelable a final de mes.',
        ),
        tone: 'default',
      },
    ],
  },
  {
    id: 'pricing-two-plans',
    category: 'pricing',
    label: { en: 'Two plans beside a text', es: 'Dos planes junto a un texto' },
    description: {
      en: 'A simple choice: two offers beside what both have in common. The prices are placeholders.',
      es: 'Una elección sencilla: dos ofertas junto a lo que tienen en común. Los precios son de ejemplo.',
    },
    keywords: ['plans', 'offers', 'simple', 'planes', 'ofertas', 'sencillo'],
    compose: (t) => [
      {
        blockType: 'section',
        layout: 'aside',
        heading: t('Once, or for the long run', 'Una vez o a largo plazo'),
        text: t(
          'Both begin with a conversation that costs nothing.',
          'Ambas opciones empiezan con una conversación sin coste.',
        ),
        content: [
          {
            blockType: 'pricingTable',
            plans: [
              {
                name: t('Single visit', 'Visita única'),
                price: '80',
                period: t('per visit', 'por visita'),
                features: [
                  has(t('Two hours on site', 'Dos horas en el lugar')),
                  has(t('A written summary', 'Un resumen por escrito')),
                ],
                link: homeLink(t('Book a visit', 'Reservar visita')),
                highlighted: false,
              },
              {
                name: t('Care plan', 'Plan de cuidado'),
                price: '140',
                period: t('per quarter', 'por trimestre'),
                features: [
                  has(t('A visit every quarter', 'Una visita por trimestre')),
                  has(t('Small repairs included', 'Pequeñas reparaciones incluidas')),
                ],
                link: homeLink(t('Start a plan', 'Empezar un plan')),
                highlighted: true,
              },
            ],
            tone: 'default',
          },
        ],
        actions: [],
        width: 'container',
        tone: 'muted',
      },
    ],
  },
  {
    id: 'pricing-list',
    category: 'pricing',
    label: { en: 'Price list', es: 'Lista de precios' },
    description: {
      en: 'A menu in two columns on a contrasting surface, for a café, a salon or a workshop. The prices are placeholders.',
      es: 'Una carta en dos columnas sobre fondo de contraste, para un café, un salón o un taller. Los precios son de ejemplo.',
    },
    keywords: ['menu', 'price list', 'salon', 'restaurant', 'carta', 'tarifas', 'restaurante'],
    compose: (t) => [
      {
        blockType: 'productGrid',
        layout: 'list',
        columns: '2',
        pictureShape: 'square',
        eyebrow: t('Menu', 'Carta'),
        heading: t('What it costs', 'Cuánto cuesta'),
        products: [
          {
            name: t('First appointment', 'Primera cita'),
            price: '35',
            description: t('With time for questions.', 'Con tiempo para preguntas.'),
          },
          {
            name: t('Short treatment', 'Tratamiento corto'),
            price: '45',
            description: t('Thirty minutes.', 'Treinta minutos.'),
          },
          {
            name: t('Long treatment', 'Tratamiento largo'),
            price: '80',
            description: t(
              'A full hour, with rest afterwards.',
              'Una hora entera, con descanso posterior.',
            ),
          },
          {
            name: t('For two', 'Para dos'),
            price: '150',
            badge: t('Popular', 'Popular'),
            description: t('At the same time, in one room.', 'A la vez, en una misma sala.'),
          },
          {
            name: t('At home', 'A domicilio'),
            price: '95',
            description: t('Within the city.', 'Dentro de la ciudad.'),
          },
          {
            name: t('Gift voucher', 'Vale regalo'),
            price: t('from 20', 'desde 20'),
            description: t('By post or by e-mail.', 'Por correo o por e-mail.'),
          },
        ],
        tone: 'contrast',
      },
    ],
  },
  {
    id: 'pricing-compare',
    category: 'pricing',
    label: { en: 'Comparison in a table', es: 'Comparación en tabla' },
    description: {
      en: 'Every detail of the plans line by line, with a short note. The contents are placeholders.',
      es: 'Cada detalle de los planes línea a línea, con una breve nota. Los contenidos son de ejemplo.',
    },
    keywords: ['compare', 'table', 'plans', 'comparar', 'tabla', 'planes'],
    compose: (t) => [
      {
        blockType: 'table',
        heading: t('All plans compared', 'Todos los planes comparados'),
        text: t('For people who like to read the small print.', 'Para quien lee la letra pequeña.'),
        caption: t('What each plan includes', 'Qué incluye cada plan'),
        headerRow: true,
        headerColumn: true,
        rows: [
          tableRow('', t('Basic', 'Básico'), t('Team', 'Equipo'), t('Company', 'Empresa')),
          tableRow(t('People', 'Personas'), '1', '10', t('No limit', 'Sin límite')),
          tableRow(
            t('Storage', 'Almacenamiento'),
            '5 GB',
            '100 GB',
            t('By agreement', 'Según acuerdo'),
          ),
          tableRow(
            t('Help', 'Ayuda'),
            t('E-mail', 'Correo'),
            t('Telephone', 'Teléfono'),
            t('Own contact', 'Contacto propio'),
          ),
          tableRow(
            t('Shared calendars', 'Calendarios compartidos'),
            '–',
            t('Yes', 'Sí'),
            t('Yes', 'Sí'),
          ),
          tableRow(
            t('Training', 'Formación'),
            '–',
            t('Online', 'En línea'),
            t('On site', 'Presencial'),
          ),
        ],
        note: t(
          'You can change the plan at any time.',
          'Puede cambiar de plan en cualquier momento.',
        ),
        tone: 'muted',
      },
    ],
  },
  {
    id: 'pricing-single-offer',
    category: 'pricing',
    label: { en: 'One offer, one price', es: 'Una oferta, un precio' },
    description: {
      en: 'A text and a single card with everything included, for a course or a package. The price is a placeholder.',
      es: 'Un texto y una sola tarjeta con todo incluido, para un curso o un paquete. El precio es de ejemplo.',
    },
    keywords: ['course', 'package', 'single', 'curso', 'paquete', 'único'],
    compose: (t) => [
      sideBySide({
        start: [
          headline({
            eyebrow: t('One price', 'Un solo precio'),
            text: t('Everything included', 'Todo incluido'),
          }),
          prose({
            paragraphs: [
              t(
                'No steps, no extras, no small print. You pay once and get all of it, with everything we add later.',
                'Sin niveles, sin extras, sin letra pequeña. Paga una vez y lo recibe todo, también lo que añadamos después.',
              ),
            ],
            size: 'lead',
          }),
          {
            blockType: 'buttonGroup',
            actions: [
              button({
                label: t('Questions first', 'Antes, una pregunta'),
                style: 'plain',
              }),
            ],
            align: 'start',
          },
        ],
        end: [
          {
            blockType: 'pricingTable',
            plans: [
              {
                name: t('The whole course', 'El curso completo'),
                price: '120',
                period: t('once', 'pago único'),
                features: [
                  has(t('Eight evenings', 'Ocho tardes')),
                  has(t('All materials', 'Todos los materiales')),
                  has(t('A small group', 'Un grupo pequeño')),
                  has(t('Coffee and fruit', 'Café y fruta')),
                ],
                link: homeLink(t('Reserve a place', 'Reservar plaza')),
                highlighted: true,
              },
            ],
            tone: 'default',
          },
        ],
      }),
    ],
  },
]
