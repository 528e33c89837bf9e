import { button } from '../parts/button'
import { drawing } from '../parts/drawing'
import { homeLink } from '../parts/homeLink'
import type { SectionDefinition } from '../types'

export const blogSections: readonly SectionDefinition[] = [
  {
    id: 'blog-list',
    category: 'blog',
    label: { en: 'Newest posts as a list', es: 'Últimas entradas en lista' },
    description: {
      en: 'The newest pages below /blog with their dates. Fills itself as you publish.',
      es: 'Las páginas más recientes bajo /blog con su fecha. Se llena a medida que publica.',
    },
    keywords: ['journal', 'news', 'articles', 'diario', 'noticias', 'artículos'],
    compose: (t) => [
      {
        blockType: 'postList',
        eyebrow: t('Journal', 'Diario'),
        heading: t('Thoughts and news', 'Ideas y novedades'),
        under: '/blog',
        limit: 5,
        layout: 'list',
        showPictures: true,
        actions: [],
        tone: 'default',
      },
    ],
  },
  {
    id: 'blog-cards',
    category: 'blog',
    label: { en: 'Newest posts as cards', es: 'Últimas entradas en tarjetas' },
    description: {
      en: 'Three cards of the newest pages below /blog, for the home page.',
      es: 'Tres tarjetas con las páginas más recientes bajo /blog, para la página de inicio.',
    },
    keywords: ['journal', 'news', 'cards', 'diario', 'noticias', 'tarjetas'],
    compose: (t) => [
      {
        blockType: 'postList',
        heading: t('From the blog', 'Del blog'),
        text: t('What keeps us busy at the moment.', 'Lo que nos ocupa en este momento.'),
        under: '/blog',
        limit: 3,
        layout: 'cards',
        showPictures: true,
        actions: [button({ label: t('All posts', 'Todas las entradas'), style: 'secondary' })],
        tone: 'muted',
      },
    ],
  },
  {
    id: 'blog-picked',
    category: 'blog',
    label: { en: 'Posts picked by hand', es: 'Entradas escogidas a mano' },
    description: {
      en: 'Four texts that you choose yourself, in two columns. The texts are placeholders.',
      es: 'Cuatro textos que elige usted, en dos columnas. Los textos son de ejemplo.',
    },
    keywords: ['articles', 'guides', 'resources', 'guías', 'recursos', 'lecturas'],
    compose: (t) => [
      {
        blockType: 'cardGrid',
        layout: 'grid',
        columns: '2',
        pictureShape: 'landscape',
        eyebrow: t('Worth reading', 'Lecturas'),
        heading: t('Good places to begin', 'Buenos puntos de partida'),
        cards: [
          {
            picture: drawing({ art: 'still-life', seed: 'guide-desk' }),
            meta: t('Guide', 'Guía'),
            heading: t('How to prepare for a first meeting', 'Cómo preparar un primer encuentro'),
            text: t('Five questions that save an hour.', 'Cinco preguntas que ahorran una hora.'),
            link: homeLink(),
          },
          {
            picture: drawing({ art: 'abstract', seed: 'guide-colour' }),
            meta: t('Essay', 'Ensayo'),
            heading: t('What colour does to a room', 'Lo que el color hace con un espacio'),
            text: t('And why white is one, too.', 'Y por qué el blanco también lo es.'),
            link: homeLink(),
          },
          {
            picture: drawing({ art: 'product', seed: 'guide-plant' }),
            meta: t('At home', 'En casa'),
            heading: t('Things that need little care', 'Cosas que piden poco cuidado'),
            text: t('A short list for busy people.', 'Una lista breve para gente ocupada.'),
            link: homeLink(),
          },
          {
            picture: drawing({ art: 'pattern', seed: 'guide-craft' }),
            meta: t('Craft', 'Oficio'),
            heading: t('Why we still draw by hand', 'Por qué seguimos dibujando a mano'),
            text: t('It is slower, and that is the point.', 'Es más lento, y de eso se trata.'),
            link: homeLink(),
          },
        ],
        tone: 'default',
      },
    ],
  },
  {
    id: 'blog-with-newsletter',
    category: 'blog',
    label: { en: 'Posts, then the newsletter', es: 'Entradas y boletín' },
    description: {
      en: 'The newest pages below /blog without pictures, followed by a sign-up form.',
      es: 'Las páginas más recientes bajo /blog sin imágenes, seguidas de un formulario de suscripción.',
    },
    keywords: ['journal', 'newsletter', 'subscribe', 'diario', 'boletín', 'suscripción'],
    compose: (t) => [
      {
        blockType: 'section',
        layout: 'aside',
        heading: t('Lately', 'Últimamente'),
        text: t('Short notes from the week.', 'Notas breves de la semana.'),
        content: [
          {
            blockType: 'postList',
            under: '/blog',
            limit: 4,
            layout: 'list',
            showPictures: false,
            tone: 'default',
          },
        ],
        actions: [],
        width: 'container',
        tone: 'default',
      },
      {
        blockType: 'newsletterForm',
        layout: 'split',
        heading: t('By e-mail, too', 'También por correo'),
        text: t('The same notes, once a month.', 'Las mismas notas, una vez al mes.'),
        emailLabel: t('E-mail', 'Correo electrónico'),
        consent: { text: '' },
        submitLabel: t('Subscribe', 'Suscribirse'),
        successMessage: t('Thank you. You are on the list.', 'Gracias. Ya está en la lista.'),
        note: t('Unsubscribe with one click.', 'Baja con un solo clic.'),
        tone: 'primary',
      },
    ],
  },
]
