import { button } from '../parts/button'
import { drawing } from '../parts/drawing'
import type { SectionDefinition } from '../types'

/** Each has the one h1 of its page. */
export const heroSections: readonly SectionDefinition[] = [
  {
    id: 'hero-split-picture',
    category: 'hero',
    label: { en: 'Text beside a picture', es: 'Texto junto a una imagen' },
    description: {
      en: 'The all-rounder: a promise, two buttons and one tall picture.',
      es: 'La opción universal: una promesa, dos botones y una imagen vertical.',
    },
    keywords: ['opening', 'h1', 'split', 'apertura', 'portada', 'imagen'],
    compose: (t) => [
      {
        blockType: 'hero',
        variant: 'split',
        eyebrow: t('Studio and workshop', 'Estudio y taller'),
        heading: t('Good work, done with care', 'Un buen trabajo, hecho con cuidado'),
        text: t(
          'We listen first, plan with you and stay until every detail is right. You always know who is working on your project and what comes next.',
          'Primero escuchamos, después planificamos y nos quedamos hasta que cada detalle está bien. Siempre sabrá quién trabaja en su proyecto y qué viene después.',
        ),
        actions: [
          button({ label: t('Start a project', 'Empezar un proyecto') }),
          button({ label: t('See our work', 'Ver trabajos'), style: 'secondary' }),
        ],
        picture: drawing({ art: 'storefront', seed: 'studio-interior' }),
        pictureShape: 'portrait',
        pictureSide: 'end',
        facts: [],
        tone: 'default',
      },
    ],
  },
  {
    id: 'hero-centered-product',
    category: 'hero',
    label: { en: 'Centred, with a wide picture', es: 'Centrado, con imagen ancha' },
    description: {
      en: 'For software and services: a short headline over a panorama of the product, then three reassurances.',
      es: 'Para programas y servicios: un titular breve sobre una vista amplia del producto y tres garantías.',
    },
    keywords: ['opening', 'h1', 'saas', 'software', 'app', 'centrado', 'producto'],
    compose: (t) => [
      {
        blockType: 'hero',
        variant: 'centered',
        eyebrow: t('One place for the whole team', 'Un solo lugar para todo el equipo'),
        heading: t('Less searching, more doing', 'Menos buscar, más hacer'),
        text: t(
          'Plans, files and conversations in one calm workspace that everybody understands on the first day.',
          'Planes, archivos y conversaciones en un espacio tranquilo que todo el mundo entiende desde el primer día.',
        ),
        actions: [
          button({ label: t('Try it now', 'Probar ahora') }),
          button({ label: t('How it works', 'Cómo funciona'), style: 'secondary' }),
        ],
        picture: drawing({ art: 'interface', seed: 'workspace-overview' }),
        pictureShape: 'landscape',
        facts: [],
        tone: 'muted',
      },
      {
        blockType: 'badgeList',
        look: 'bar',
        align: 'center',
        items: [
          { icon: 'timer', label: t('Ready in minutes', 'Listo en minutos') },
          { icon: 'lock', label: t('Your data stays yours', 'Sus datos siguen siendo suyos') },
          { icon: 'undo-2', label: t('Leave at any time', 'Sin permanencia') },
        ],
        tone: 'default',
      },
    ],
  },
  {
    id: 'hero-full-picture',
    category: 'hero',
    label: { en: 'Picture from edge to edge', es: 'Imagen de borde a borde' },
    description: {
      en: 'A place or a mood fills the first screen; the words stand on a contrasting card.',
      es: 'Un lugar o un ambiente llena la primera pantalla; el texto va en una tarjeta de contraste.',
    },
    keywords: ['opening', 'h1', 'hotel', 'travel', 'viaje', 'paisaje', 'inmersivo'],
    compose: (t) => [
      {
        blockType: 'hero',
        variant: 'full-bleed',
        eyebrow: t('Between the hills and the sea', 'Entre las colinas y el mar'),
        heading: t('A quiet place to arrive', 'Un lugar tranquilo al que llegar'),
        text: t(
          'Simple rooms, long breakfasts and paths that begin at the door. Come for a weekend or for a whole season.',
          'Habitaciones sencillas, desayunos largos y senderos que empiezan en la puerta. Venga un fin de semana o toda una temporada.',
        ),
        actions: [
          button({ label: t('Check dates', 'Consultar fechas') }),
          button({ label: t('Look around', 'Conocer el lugar'), style: 'plain' }),
        ],
        picture: drawing({ art: 'landscape', seed: 'quiet-bay' }),
        pictureShape: 'landscape',
        pictureSide: 'start',
        facts: [],
        tone: 'default',
      },
    ],
  },
  {
    id: 'hero-words-only',
    category: 'hero',
    label: { en: 'Large words, no picture', es: 'Texto grande, sin imagen' },
    description: {
      en: 'Nothing but a strong sentence on a contrasting surface, with three facts below. The facts are placeholders.',
      es: 'Solo una frase fuerte sobre fondo de contraste, con tres datos debajo. Los datos son de ejemplo.',
    },
    keywords: ['opening', 'h1', 'typography', 'agency', 'tipografía', 'agencia', 'oscuro'],
    compose: (t) => [
      {
        blockType: 'hero',
        variant: 'split',
        heading: t('Ideas that hold up in daylight', 'Ideas que resisten la luz del día'),
        text: t(
          'A small practice for strategy, design and everything that has to be decided in between.',
          'Un pequeño estudio de estrategia, diseño y todo lo que hay que decidir entre ambos.',
        ),
        actions: [
          button({ label: t('Tell us your plans', 'Cuéntenos sus planes') }),
          button({ label: t('Read how we work', 'Cómo trabajamos'), style: 'secondary' }),
        ],
        pictureShape: 'none',
        facts: [
          { value: t('Small', 'Pequeño'), label: t('by choice', 'por elección') },
          { value: t('Remote', 'A distancia'), label: t('or at your table', 'o en su mesa') },
          {
            value: t('Start to finish', 'De principio a fin'),
            label: t('with the same people', 'con las mismas personas'),
          },
        ],
        tone: 'contrast',
      },
    ],
  },
  {
    id: 'hero-product-colour',
    category: 'hero',
    label: { en: 'Product on brand colour', es: 'Producto sobre el color de marca' },
    description: {
      en: 'One product at the start, the offer beside it, all of it in the brand’s colour.',
      es: 'Un producto al principio y la oferta al lado, todo en el color de la marca.',
    },
    keywords: ['opening', 'h1', 'shop', 'launch', 'tienda', 'lanzamiento', 'producto'],
    compose: (t) => [
      {
        blockType: 'hero',
        variant: 'split',
        eyebrow: t('New in the shop', 'Novedad en la tienda'),
        heading: t('Made to be used every day', 'Hecho para usarse cada día'),
        text: t(
          'Honest materials, a shape that feels right in the hand and a finish that grows better with the years.',
          'Materiales honestos, una forma agradable en la mano y un acabado que mejora con los años.',
        ),
        actions: [
          button({ label: t('See the collection', 'Ver la colección') }),
          button({ label: t('How it is made', 'Cómo se hace'), style: 'secondary' }),
        ],
        picture: drawing({ art: 'product', seed: 'everyday-carafe-wine' }),
        pictureShape: 'square',
        pictureSide: 'start',
        facts: [],
        tone: 'primary',
      },
    ],
  },
]
