import { button } from '../parts/button'
import { drawing } from '../parts/drawing'
import { homeLink } from '../parts/homeLink'
import type { SectionDefinition } from '../types'

export const gallerySections: readonly SectionDefinition[] = [
  {
    id: 'gallery-grid',
    category: 'gallery',
    label: { en: 'Pictures in a grid', es: 'Imágenes en cuadrícula' },
    description: {
      en: 'Eight pictures of equal size with captions.',
      es: 'Ocho imágenes del mismo tamaño con pies.',
    },
    keywords: ['photos', 'portfolio', 'grid', 'fotos', 'cuadrícula'],
    compose: (t) => [
      {
        blockType: 'section',
        layout: 'stacked',
        eyebrow: t('Pictures', 'Imágenes'),
        heading: t('A look around', 'Un vistazo'),
        content: [
          {
            blockType: 'gallery',
            layout: 'grid',
            label: t('Pictures of the house', 'Imágenes de la casa'),
            pictures: [
              {
                picture: drawing({ art: 'storefront', seed: 'street-front' }),
                caption: t('From the street', 'Desde la calle'),
              },
              {
                picture: drawing({ art: 'storefront', seed: 'counter-interior' }),
                caption: t('At the counter', 'En el mostrador'),
              },
              {
                picture: drawing({ art: 'still-life', seed: 'table-set' }),
                caption: t('The table by the window', 'La mesa junto a la ventana'),
              },
              {
                picture: drawing({ art: 'product', seed: 'gift-box' }),
                caption: t('Ready to go', 'Listo para llevar'),
              },
              {
                picture: drawing({ art: 'landscape', seed: 'garden-behind' }),
                caption: t('Behind the house', 'Detrás de la casa'),
              },
              {
                picture: drawing({ art: 'pattern', seed: 'floor-tiles' }),
                caption: t('The old floor', 'El suelo antiguo'),
              },
              {
                picture: drawing({ art: 'product', seed: 'counter-plant' }),
                caption: t('Somebody waters it', 'Alguien la riega'),
              },
              {
                picture: drawing({ art: 'still-life', seed: 'end-of-day' }),
                caption: t('At the end of the day', 'Al final del día'),
              },
            ],
          },
        ],
        actions: [],
        width: 'container',
        tone: 'default',
      },
    ],
  },
  {
    id: 'gallery-wall',
    category: 'gallery',
    label: { en: 'Wall of uneven heights', es: 'Muro de alturas desiguales' },
    description: {
      en: 'A lively wall of pictures on a contrasting surface, without captions.',
      es: 'Un muro animado de imágenes sobre fondo de contraste, sin pies.',
    },
    keywords: ['masonry', 'photos', 'portfolio', 'mosaico', 'fotos', 'oscuro'],
    compose: (t) => [
      {
        blockType: 'section',
        layout: 'centered',
        heading: t('Selected pieces', 'Piezas escogidas'),
        text: t('Some commissioned, some for ourselves.', 'Unas por encargo, otras para nosotros.'),
        content: [
          {
            blockType: 'gallery',
            layout: 'masonry',
            label: t('Selected pieces', 'Piezas escogidas'),
            pictures: [
              { picture: drawing({ art: 'product', seed: 'tall-vase' }) },
              { picture: drawing({ art: 'landscape', seed: 'dunes' }) },
              { picture: drawing({ art: 'abstract', seed: 'study-one' }) },
              { picture: drawing({ art: 'still-life', seed: 'morning' }) },
              { picture: drawing({ art: 'product', seed: 'reading-lamp' }) },
              { picture: drawing({ art: 'pattern', seed: 'weave' }) },
            ],
          },
        ],
        actions: [button({ label: t('See all of them', 'Ver todas'), style: 'secondary' })],
        width: 'container',
        tone: 'contrast',
      },
    ],
  },
  {
    id: 'gallery-strip',
    category: 'gallery',
    label: { en: 'Strip to scroll', es: 'Tira para desplazar' },
    description: {
      en: 'Tall pictures in one line that visitors move sideways.',
      es: 'Imágenes verticales en una línea que se desplaza hacia los lados.',
    },
    keywords: ['carousel', 'slider', 'photos', 'carrusel', 'fotos'],
    compose: (t) => [
      {
        blockType: 'section',
        layout: 'stacked',
        heading: t('A season in pictures', 'Una temporada en imágenes'),
        text: t('Move sideways to go on.', 'Desplace hacia el lado para seguir.'),
        content: [
          {
            blockType: 'gallery',
            layout: 'strip',
            label: t('A season in pictures', 'Una temporada en imágenes'),
            pictures: [
              {
                picture: drawing({ art: 'landscape', seed: 'early-spring' }),
                caption: t('The first warm days', 'Los primeros días cálidos'),
              },
              {
                picture: drawing({ art: 'still-life', seed: 'market-day' }),
                caption: t('From the market', 'Del mercado'),
              },
              {
                picture: drawing({ art: 'storefront', seed: 'open-facade' }),
                caption: t('Doors open', 'Puertas abiertas'),
              },
              {
                picture: drawing({ art: 'landscape', seed: 'late-summer' }),
                caption: t('Late in summer', 'A finales de verano'),
              },
              {
                picture: drawing({ art: 'product', seed: 'honey-jar' }),
                caption: t('The first jars', 'Los primeros tarros'),
              },
            ],
          },
        ],
        actions: [],
        width: 'container',
        tone: 'muted',
      },
    ],
  },
  {
    id: 'gallery-projects',
    category: 'gallery',
    label: { en: 'Projects, one of them large', es: 'Proyectos, uno destacado' },
    description: {
      en: 'One large project and three smaller ones, each a link. The projects are placeholders.',
      es: 'Un proyecto grande y tres menores, cada uno con enlace. Los proyectos son de ejemplo.',
    },
    keywords: ['portfolio', 'case studies', 'cards', 'portafolio', 'proyectos', 'casos'],
    compose: (t) => [
      {
        blockType: 'cardGrid',
        layout: 'featured',
        columns: '3',
        pictureShape: 'landscape',
        eyebrow: t('Projects', 'Proyectos'),
        heading: t('Recent work', 'Trabajos recientes'),
        cards: [
          {
            picture: drawing({ art: 'storefront', seed: 'corner-facade' }),
            meta: t('Shop', 'Tienda'),
            heading: t('A corner that invites', 'Una esquina que invita'),
            text: t(
              'A new front for a narrow street: more light inside, and a bench outside.',
              'Una fachada nueva para una calle estrecha: más luz dentro y un banco fuera.',
            ),
            link: homeLink(),
          },
          {
            picture: drawing({ art: 'landscape', seed: 'hillside-house' }),
            meta: t('House', 'Vivienda'),
            heading: t('A house on the slope', 'Una casa en la ladera'),
            text: t('Three levels, one long view.', 'Tres niveles, una larga vista.'),
            link: homeLink(),
          },
          {
            picture: drawing({ art: 'storefront', seed: 'reading-room-interior' }),
            meta: t('Public', 'Público'),
            heading: t('A room to read in', 'Una sala para leer'),
            text: t(
              'Quiet enough for one, large enough for all.',
              'Tranquila para uno, amplia para todos.',
            ),
            link: homeLink(),
          },
          {
            picture: drawing({ art: 'product', seed: 'small-chair' }),
            meta: t('Furniture', 'Mobiliario'),
            heading: t('A chair for small kitchens', 'Una silla para cocinas pequeñas'),
            text: t('Light, stackable, easy to repair.', 'Ligera, apilable, fácil de reparar.'),
            link: homeLink(),
          },
        ],
        actions: [button({ label: t('All projects', 'Todos los proyectos'), style: 'secondary' })],
        tone: 'default',
      },
    ],
  },
  {
    id: 'gallery-panorama',
    category: 'gallery',
    label: { en: 'One picture across the page', es: 'Una imagen a todo lo ancho' },
    description: {
      en: 'A panorama from edge to edge, followed by a few words about it.',
      es: 'Una panorámica de borde a borde, seguida de unas palabras sobre ella.',
    },
    keywords: ['panorama', 'full width', 'photo', 'panorámica', 'ancho', 'foto'],
    compose: (t) => [
      {
        blockType: 'image',
        picture: drawing({ art: 'landscape', seed: 'wide-valley' }),
        shape: 'panorama',
        width: 'full',
      },
      {
        blockType: 'section',
        layout: 'aside',
        heading: t('The place around us', 'El lugar que nos rodea'),
        text: t(
          'We live from what grows here, and we try to leave it as we found it.',
          'Vivimos de lo que crece aquí e intentamos dejarlo como lo encontramos.',
        ),
        content: [
          {
            blockType: 'featureGrid',
            layout: 'grid',
            columns: '2',
            items: [
              {
                icon: 'sprout',
                heading: t('Grown nearby', 'Cultivado cerca'),
                text: t('From fields we can walk to.', 'En campos a los que llegamos a pie.'),
              },
              {
                icon: 'droplets',
                heading: t('Little water', 'Poca agua'),
                text: t(
                  'Collected in winter, used in summer.',
                  'Recogida en invierno, usada en verano.',
                ),
              },
            ],
            showPicture: false,
            tone: 'default',
          },
        ],
        actions: [],
        width: 'container',
        tone: 'default',
      },
    ],
  },
]
