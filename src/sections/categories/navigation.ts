import type { BlockData } from '../../core/blocks/types'
import { button } from '../parts/button'
import { homeLink } from '../parts/homeLink'
import type { SectionDefinition, Translate } from '../types'

const navbar = (t: Translate, more: object): BlockData => ({
  blockType: 'navbar',
  brandDisplay: 'auto',
  sticky: true,
  menuLabel: t('Menu', 'Menú'),
  skipLabel: t('Skip to content', 'Ir al contenido'),
  ...more,
})

const footer = (t: Translate, more: object): BlockData => ({
  blockType: 'footer',
  contactTitle: t('Contact', 'Contacto'),
  legal: t('All rights reserved.', 'Todos los derechos reservados.'),
  legalLinks: [homeLink(t('Privacy', 'Privacidad')), homeLink(t('Legal notice', 'Aviso legal'))],
  ...more,
})

/** Links come from the site's own navigation. */
export const navigationSections: readonly SectionDefinition[] = [
  {
    id: 'navigation-simple',
    category: 'navigation',
    label: { en: 'Bar with links at the end', es: 'Barra con enlaces al final' },
    description: {
      en: 'The common bar: brand, links, one button. Stays at the top.',
      es: 'La barra habitual: marca, enlaces y un botón. Permanece arriba.',
    },
    keywords: ['navbar', 'header', 'menu', 'cabecera', 'menú', 'barra'],
    compose: (t) => [
      navbar(t, {
        layout: 'end',
        action: homeLink(t('Get in touch', 'Contactar')),
      }),
    ],
  },
  {
    id: 'navigation-masthead',
    category: 'navigation',
    label: { en: 'Masthead with the brand on top', es: 'Cabecera con la marca arriba' },
    description: {
      en: 'The brand centred above the links, as in a magazine. Scrolls away.',
      es: 'La marca centrada sobre los enlaces, como en una revista. Se desplaza con la página.',
    },
    keywords: ['navbar', 'header', 'magazine', 'cabecera', 'revista', 'centrado'],
    compose: (t) => [
      navbar(t, {
        layout: 'stacked',
        brandDisplay: 'both',
        sticky: false,
        action: homeLink(t('Subscribe', 'Suscribirse')),
      }),
    ],
  },
  {
    id: 'navigation-announcement',
    category: 'navigation',
    label: { en: 'Bar with an announcement', es: 'Barra con anuncio' },
    description: {
      en: 'Links in the middle, and below them a strip for something that is only true today.',
      es: 'Enlaces en el centro y, debajo, una franja para algo que solo vale hoy.',
    },
    keywords: ['navbar', 'notice', 'banner', 'aviso', 'anuncio', 'barra'],
    compose: (t) => [
      navbar(t, {
        layout: 'center',
        action: homeLink(t('Order', 'Pedir')),
      }),
      {
        blockType: 'alert',
        kind: 'info',
        title: t('New hours.', 'Nuevo horario.'),
        text: t(
          'From this month on we are also here in the evening.',
          'Desde este mes también estamos por la tarde.',
        ),
        link: homeLink(t('See the hours', 'Ver horario')),
      },
    ],
  },
  {
    id: 'footer-columns',
    category: 'navigation',
    label: { en: 'Footer with columns', es: 'Pie con columnas' },
    description: {
      en: 'Brand, links, contact and social profiles on a tinted surface.',
      es: 'Marca, enlaces, contacto y redes sobre fondo tintado.',
    },
    keywords: ['footer', 'links', 'contact', 'pie', 'enlaces', 'contacto'],
    compose: (t) => [
      footer(t, {
        layout: 'columns',
        description: t(
          'Good work, close by. Come in, write or call.',
          'Buen trabajo, muy cerca. Pase, escriba o llame.',
        ),
        showContact: true,
        showSocial: true,
        tone: 'muted',
      }),
    ],
  },
  {
    id: 'footer-minimal',
    category: 'navigation',
    label: { en: 'Footer in one line', es: 'Pie en una línea' },
    description: {
      en: 'For landing pages: brand, a few links, the legal line.',
      es: 'Para páginas de aterrizaje: marca, pocos enlaces y línea legal.',
    },
    keywords: ['footer', 'minimal', 'landing', 'pie', 'mínimo', 'sencillo'],
    compose: (t) => [
      footer(t, { layout: 'minimal', showContact: false, showSocial: true, tone: 'default' }),
    ],
  },
  {
    id: 'footer-statement',
    category: 'navigation',
    label: { en: 'Footer with the brand in large', es: 'Pie con la marca en grande' },
    description: {
      en: 'A last invitation, then a contrasting footer that ends in an oversized brand name.',
      es: 'Una última invitación y un pie de contraste que acaba con el nombre de la marca en grande.',
    },
    keywords: ['footer', 'bold', 'dark', 'pie', 'grande', 'oscuro'],
    compose: (t) => [
      {
        blockType: 'callToAction',
        variant: 'banner',
        heading: t('Until soon', 'Hasta pronto'),
        actions: [
          button({ label: t('Plan a visit', 'Planear una visita') }),
          button({ label: t('Write a line', 'Escribir unas líneas'), style: 'plain' }),
        ],
        tone: 'muted',
      },
      footer(t, { layout: 'statement', showContact: true, showSocial: true, tone: 'contrast' }),
    ],
  },
]
