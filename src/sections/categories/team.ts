import { button } from '../parts/button'
import { drawing } from '../parts/drawing'
import { headline } from '../parts/headline'
import { homeLink } from '../parts/homeLink'
import { prose } from '../parts/prose'
import { sideBySide } from '../parts/sideBySide'
import type { SectionDefinition } from '../types'

/** The people are invented; the descriptions say so. */
export const teamSections: readonly SectionDefinition[] = [
  {
    id: 'team-grid',
    category: 'team',
    label: { en: 'Four portraits', es: 'Cuatro retratos' },
    description: {
      en: 'Faces, names and roles in one row. The people are placeholders.',
      es: 'Caras, nombres y funciones en una fila. Las personas son de ejemplo.',
    },
    keywords: ['people', 'staff', 'portraits', 'personas', 'equipo', 'retratos'],
    compose: (t) => [
      {
        blockType: 'team',
        layout: 'grid',
        eyebrow: t('Team', 'Equipo'),
        heading: t('The people you will meet', 'Las personas que le atenderán'),
        people: [
          {
            picture: drawing({ art: 'portrait', seed: 'team-ada' }),
            name: 'Ada Moreno',
            role: t('Management', 'Dirección'),
            links: [],
          },
          {
            picture: drawing({ art: 'portrait', seed: 'team-leo' }),
            name: 'Leo Brandt',
            role: t('Design', 'Diseño'),
            links: [],
          },
          {
            picture: drawing({ art: 'portrait', seed: 'team-yara' }),
            name: 'Yara Costa',
            role: t('Projects', 'Proyectos'),
            links: [],
          },
          {
            picture: drawing({ art: 'portrait', seed: 'team-omar' }),
            name: 'Omar Ruiz',
            role: t('Workshop', 'Taller'),
            links: [],
          },
        ],
        tone: 'default',
      },
    ],
  },
  {
    id: 'team-list',
    category: 'team',
    label: { en: 'People with longer texts', es: 'Personas con textos más largos' },
    description: {
      en: 'Three people with a few sentences each, for a practice or a law firm. The people are placeholders.',
      es: 'Tres personas con unas frases cada una, para una consulta o un despacho. Las personas son de ejemplo.',
    },
    keywords: ['people', 'bios', 'practice', 'biografías', 'consulta', 'despacho'],
    compose: (t) => [
      {
        blockType: 'team',
        layout: 'list',
        heading: t('Who is there for you', 'Quién está a su lado'),
        text: t(
          'Three specialities, one appointment book.',
          'Tres especialidades, una misma agenda.',
        ),
        people: [
          {
            picture: drawing({ art: 'portrait', seed: 'list-elena' }),
            name: 'Elena Duarte',
            role: t('First consultations', 'Primeras consultas'),
            bio: t(
              'Takes the time that a first meeting needs, and explains every choice in plain words.',
              'Dedica el tiempo que requiere un primer encuentro y explica cada opción con palabras sencillas.',
            ),
            links: [],
          },
          {
            picture: drawing({ art: 'portrait', seed: 'list-tom' }),
            name: 'Tom Arden',
            role: t('Planning', 'Planificación'),
            bio: t(
              'Knows which step comes before which, and writes it down so that everyone else knows, too.',
              'Sabe qué paso va antes de cuál y lo escribe para que lo sepan todos los demás.',
            ),
            links: [],
          },
          {
            picture: drawing({ art: 'portrait', seed: 'list-mei' }),
            name: 'Mei Santos',
            role: t('Aftercare', 'Seguimiento'),
            bio: t(
              'Calls a month later to ask how things are, and means it.',
              'Llama un mes después para preguntar cómo va todo, y lo pregunta de verdad.',
            ),
            links: [],
          },
        ],
        tone: 'muted',
      },
    ],
  },
  {
    id: 'team-founder-letter',
    category: 'team',
    label: { en: 'Letter from the founder', es: 'Carta de la fundadora' },
    description: {
      en: 'A portrait and a personal letter. Person and letter are placeholders.',
      es: 'Un retrato y una carta personal. La persona y la carta son de ejemplo.',
    },
    keywords: ['founder', 'letter', 'about', 'fundadora', 'carta', 'sobre nosotros'],
    compose: (t) => [
      sideBySide({
        widths: 'wide-left',
        tone: 'contrast',
        start: [
          headline({
            eyebrow: t('A personal word', 'Unas palabras personales'),
            text: t('Why I do this', 'Por qué hago esto'),
          }),
          prose({
            paragraphs: [
              t(
                'I grew up in a shop where every customer was greeted by name. I wanted to know whether that still works today. It does.',
                'Crecí en una tienda donde se saludaba a cada cliente por su nombre. Quería saber si eso sigue funcionando hoy. Funciona.',
              ),
              t(
                'If you would like to talk about your plans, ask for me. I answer myself.',
                'Si quiere hablar de sus planes, pregunte por mí. Respondo yo misma.',
              ),
            ],
            size: 'lead',
          }),
          prose({
            paragraphs: [t('Ada Moreno, founder', 'Ada Moreno, fundadora')],
            size: 'small',
          }),
        ],
        end: [
          {
            blockType: 'image',
            picture: drawing({ art: 'portrait', seed: 'team-ada' }),
            shape: 'portrait',
            width: 'container',
          },
        ],
      }),
    ],
  },
  {
    id: 'team-join-us',
    category: 'team',
    label: { en: 'Open positions', es: 'Puestos vacantes' },
    description: {
      en: 'What it is like to work with you, and the jobs as a list. The jobs are placeholders.',
      es: 'Cómo es trabajar con ustedes y los puestos en una lista. Los puestos son de ejemplo.',
    },
    keywords: ['jobs', 'careers', 'hiring', 'empleo', 'vacantes', 'trabajo'],
    compose: (t) => [
      {
        blockType: 'section',
        layout: 'aside',
        eyebrow: t('Work with us', 'Trabaje con nosotros'),
        heading: t('There is a desk by the window', 'Hay un sitio junto a la ventana'),
        text: t(
          'We look for people who finish what they begin and ask when they get stuck.',
          'Buscamos a personas que terminan lo que empiezan y preguntan cuando se atascan.',
        ),
        content: [
          {
            blockType: 'cardGrid',
            layout: 'list',
            columns: '2',
            pictureShape: 'none',
            cards: [
              {
                meta: t('Full time', 'Jornada completa'),
                heading: t('Project lead', 'Responsable de proyectos'),
                text: t(
                  'You keep dates, people and spirits together.',
                  'Mantiene unidos fechas, personas y ánimos.',
                ),
                link: homeLink(),
              },
              {
                meta: t('Part time', 'Media jornada'),
                heading: t('Customer care', 'Atención al cliente'),
                text: t(
                  'You answer so that nobody has to ask again.',
                  'Responde de modo que nadie tenga que volver a preguntar.',
                ),
                link: homeLink(),
              },
              {
                meta: t('Apprenticeship', 'Formación'),
                heading: t('Apprentice in the workshop', 'Aprendiz en el taller'),
                text: t(
                  'You learn everything from the people who do it.',
                  'Aprende todo de quienes lo hacen.',
                ),
                link: homeLink(),
              },
            ],
            tone: 'default',
          },
        ],
        actions: [
          button({
            label: t('Apply without a vacancy', 'Candidatura espontánea'),
            style: 'secondary',
          }),
        ],
        width: 'container',
        tone: 'default',
      },
    ],
  },
]
