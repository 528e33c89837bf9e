import { drawing } from '../parts/drawing'
import type { SectionDefinition } from '../types'

/** The figures are invented; the descriptions say so. */
export const statisticsSections: readonly SectionDefinition[] = [
  {
    id: 'statistics-four',
    category: 'statistics',
    label: { en: 'Four figures', es: 'Cuatro cifras' },
    description: {
      en: 'Four figures in a row with their notes. The figures are placeholders.',
      es: 'Cuatro cifras en fila con sus notas. Las cifras son de ejemplo.',
    },
    keywords: ['numbers', 'facts', 'kpi', 'números', 'datos', 'cifras'],
    compose: (t) => [
      {
        blockType: 'statistics',
        eyebrow: t('In figures', 'En cifras'),
        heading: t('What we can count', 'Lo que se puede contar'),
        items: [
          {
            value: '4',
            label: t('people', 'personas'),
            note: t('who all pick up the phone', 'y todas contestan al teléfono'),
          },
          {
            value: '2',
            label: t('places', 'sedes'),
            note: t('a short walk apart', 'a un paseo la una de la otra'),
          },
          {
            value: '10+',
            label: t('years together', 'años en equipo'),
            note: t('in changing roles', 'en distintas funciones'),
          },
          {
            value: '1',
            label: t('standard', 'estándar'),
            note: t('for large and small jobs', 'para lo grande y lo pequeño'),
          },
        ],
        tone: 'muted',
      },
    ],
  },
  {
    id: 'statistics-contrast',
    category: 'statistics',
    label: { en: 'Three figures in contrast', es: 'Tres cifras en contraste' },
    description: {
      en: 'A compact contrasting band of results. The figures are placeholders.',
      es: 'Una franja compacta de contraste con resultados. Las cifras son de ejemplo.',
    },
    keywords: ['numbers', 'results', 'dark', 'números', 'resultados', 'oscuro'],
    compose: (t) => [
      {
        blockType: 'statistics',
        heading: t('After the first three months', 'Tras los tres primeros meses'),
        text: t(
          'What teams can expect when everything has settled.',
          'Lo que un equipo puede esperar cuando todo está en marcha.',
        ),
        items: [
          { value: '2 h', label: t('saved a week', 'ahorradas por semana') },
          { value: '1 / 2', label: t('as many meetings', 'de las reuniones de antes') },
          { value: '100 %', label: t('of files in one place', 'de archivos en un solo sitio') },
        ],
        tone: 'contrast',
      },
    ],
  },
  {
    id: 'statistics-and-story',
    category: 'statistics',
    label: { en: 'Figures with their story', es: 'Cifras con su historia' },
    description: {
      en: 'A text and a panorama with four figures below. The figures are placeholders.',
      es: 'Un texto y una panorámica con cuatro cifras debajo. Las cifras son de ejemplo.',
    },
    keywords: ['numbers', 'impact', 'report', 'números', 'impacto', 'informe'],
    compose: (t) => [
      {
        blockType: 'section',
        layout: 'stacked',
        eyebrow: t('Our footprint', 'Nuestra huella'),
        heading: t('Less of what is not needed', 'Menos de lo que no hace falta'),
        text: t(
          'We note down what we use, every month. Some lines go down quickly, others slowly; all of them are public.',
          'Anotamos lo que consumimos cada mes. Algunas líneas bajan deprisa y otras despacio; todas son públicas.',
        ),
        content: [
          {
            blockType: 'image',
            picture: drawing({ art: 'landscape', seed: 'wind-and-fields' }),
            shape: 'panorama',
            width: 'container',
          },
          {
            blockType: 'statistics',
            items: [
              { value: '−20 %', label: t('electricity', 'electricidad') },
              { value: '3 / 4', label: t('of waste reused', 'de residuos reutilizados') },
              { value: '0', label: t('flights', 'vuelos') },
              { value: '30 km', label: t('to most suppliers', 'a casi todos los proveedores') },
            ],
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
