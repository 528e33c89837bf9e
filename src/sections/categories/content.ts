import { button } from '../parts/button'
import { drawing } from '../parts/drawing'
import { headline } from '../parts/headline'
import { prose } from '../parts/prose'
import { sideBySide } from '../parts/sideBySide'
import type { SectionDefinition } from '../types'

export const contentSections: readonly SectionDefinition[] = [
  {
    id: 'content-text-and-picture',
    category: 'content',
    label: { en: 'Text and picture', es: 'Texto e imagen' },
    description: {
      en: 'A picture and a short text side by side, with one link.',
      es: 'Una imagen y un texto breve, uno al lado del otro, con un enlace.',
    },
    keywords: ['about', 'split', 'image', 'sobre nosotros', 'imagen', 'texto'],
    compose: (t) => [
      sideBySide({
        widths: 'wide-right',
        start: [
          {
            blockType: 'image',
            picture: drawing({ art: 'still-life', seed: 'workbench' }),
            shape: 'portrait',
            width: 'container',
          },
        ],
        end: [
          headline({
            eyebrow: t('Who we are', 'Quiénes somos'),
            text: t('We began with one table', 'Empezamos con una sola mesa'),
          }),
          prose({
            paragraphs: [
              t(
                'It stood in a rented room and was too large for the door. So we built on it what we needed, and soon what our neighbours needed, too.',
                'Estaba en un local alquilado y no cabía por la puerta. Sobre ella construimos lo que necesitábamos y, pronto, también lo que necesitaban los vecinos.',
              ),
              t(
                'The room has grown since then. The way of working has not changed: first listen, then draw, then build.',
                'El local ha crecido desde entonces. La manera de trabajar no ha cambiado: primero escuchar, después dibujar, después construir.',
              ),
            ],
          }),
          {
            blockType: 'buttonGroup',
            actions: [
              button({
                label: t('Read our story', 'Leer nuestra historia'),
                style: 'secondary',
              }),
            ],
            align: 'start',
          },
        ],
      }),
    ],
  },
  {
    id: 'content-long-read',
    category: 'content',
    label: { en: 'Heading beside running text', es: 'Titular junto al texto' },
    description: {
      en: 'A heading that stays in view and a longer text beside it.',
      es: 'Un titular que permanece a la vista y un texto más largo al lado.',
    },
    keywords: ['article', 'essay', 'about', 'artículo', 'texto largo'],
    compose: (t) => [
      {
        blockType: 'section',
        layout: 'aside',
        eyebrow: t('What we believe', 'En qué creemos'),
        heading: t('Slow where it counts', 'Despacio donde importa'),
        content: [
          prose({
            paragraphs: [
              t(
                'Most things can be done quickly. A few should not be: the first conversation, the choice of material, the last look before something leaves the house.',
                'Casi todo puede hacerse deprisa. Unas pocas cosas no deberían: la primera conversación, la elección del material, la última mirada antes de que algo salga de casa.',
              ),
            ],
            size: 'lead',
          }),
          prose({
            paragraphs: [
              t(
                'We keep time free for exactly these moments. It means that we take on fewer projects in a year than we could, and that each one gets the hours it needs.',
                'Reservamos tiempo justo para esos momentos. Eso significa aceptar menos proyectos al año de los que podríamos y dar a cada uno las horas que necesita.',
              ),
              t(
                'Everything else we try to make easy. Answers come on the same day where possible, plans are written in plain words, and changes are discussed before they cost anything.',
                'Todo lo demás intentamos ponerlo fácil. Las respuestas llegan el mismo día si es posible, los planes se escriben con palabras sencillas y los cambios se hablan antes de que cuesten nada.',
              ),
            ],
          }),
        ],
        actions: [],
        width: 'container',
        tone: 'muted',
      },
    ],
  },
  {
    id: 'content-process',
    category: 'content',
    label: { en: 'Four steps side by side', es: 'Cuatro pasos en fila' },
    description: {
      en: 'How it goes, from the first contact to the result.',
      es: 'Cómo funciona, del primer contacto al resultado.',
    },
    keywords: ['process', 'steps', 'how it works', 'proceso', 'pasos', 'cómo funciona'],
    compose: (t) => [
      {
        blockType: 'timeline',
        layout: 'horizontal',
        eyebrow: t('How it works', 'Cómo funciona'),
        heading: t('Four steps, no detours', 'Cuatro pasos, sin rodeos'),
        items: [
          {
            date: t('Step 1', 'Paso 1'),
            heading: t('We talk', 'Hablamos'),
            text: t(
              'A short call about what you have in mind.',
              'Una llamada breve sobre lo que tiene en mente.',
            ),
          },
          {
            date: t('Step 2', 'Paso 2'),
            heading: t('You see a plan', 'Ve un plan'),
            text: t('On paper, with a date and a price.', 'Por escrito, con fecha y precio.'),
          },
          {
            date: t('Step 3', 'Paso 3'),
            heading: t('We get to work', 'Nos ponemos a ello'),
            text: t(
              'You hear from us at the end of each week.',
              'Recibirá noticias al final de cada semana.',
            ),
          },
          {
            date: t('Step 4', 'Paso 4'),
            heading: t('You take over', 'Recibe el resultado'),
            text: t(
              'We show you everything and stay reachable.',
              'Le enseñamos todo y seguimos localizables.',
            ),
          },
        ],
        tone: 'default',
      },
    ],
  },
  {
    id: 'content-history',
    category: 'content',
    label: { en: 'A story in stages', es: 'Una historia por etapas' },
    description: {
      en: 'A vertical timeline for a history or the programme of a day. The stages are placeholders.',
      es: 'Una línea de tiempo vertical para una historia o el programa de un día. Las etapas son de ejemplo.',
    },
    keywords: ['timeline', 'history', 'milestones', 'cronología', 'historia', 'hitos'],
    compose: (t) => [
      {
        blockType: 'timeline',
        layout: 'vertical',
        heading: t('How we got here', 'Cómo llegamos hasta aquí'),
        text: t('No straight line, but a good one.', 'No fue en línea recta, pero valió la pena.'),
        items: [
          {
            date: t('At first', 'Al principio'),
            heading: t('An idea in the evening', 'Una idea por la tarde'),
            text: t(
              'Two friends, one notebook and a question nobody around them could answer.',
              'Dos amigos, un cuaderno y una pregunta que nadie a su alrededor sabía responder.',
            ),
          },
          {
            date: t('Then', 'Después'),
            heading: t('The first customers', 'Los primeros clientes'),
            text: t(
              'They came by word of mouth, and some of them still do.',
              'Llegaron por recomendación, y algunos siguen viniendo.',
            ),
          },
          {
            date: t('Later', 'Más tarde'),
            heading: t('A place of our own', 'Un local propio'),
            text: t(
              'With a large window, so that everyone can see what we do.',
              'Con un gran escaparate, para que todos vean lo que hacemos.',
            ),
          },
          {
            date: t('Today', 'Hoy'),
            heading: t('A team, the same question', 'Un equipo, la misma pregunta'),
            text: t(
              'We have found several good answers and keep looking for a better one.',
              'Hemos encontrado varias buenas respuestas y seguimos buscando una mejor.',
            ),
          },
        ],
        tone: 'muted',
      },
    ],
  },
  {
    id: 'content-statement',
    category: 'content',
    label: { en: 'One statement, centred', es: 'Una declaración centrada' },
    description: {
      en: 'A pause between two full sections: a few large words in the brand’s colour.',
      es: 'Una pausa entre dos secciones llenas: pocas palabras grandes en el color de la marca.',
    },
    keywords: ['mission', 'quote', 'manifesto', 'misión', 'lema', 'manifiesto'],
    compose: (t) => [
      {
        blockType: 'section',
        layout: 'centered',
        eyebrow: t('Our promise', 'Nuestra promesa'),
        heading: t(
          'We would rather do one thing well than ten things halfway.',
          'Preferimos hacer bien una cosa que diez a medias.',
        ),
        text: t(
          'That is why every project has a beginning, an end and a name beside it.',
          'Por eso cada proyecto tiene un principio, un final y un nombre al lado.',
        ),
        content: [],
        actions: [],
        width: 'narrow',
        tone: 'primary',
      },
    ],
  },
  {
    id: 'content-video',
    category: 'content',
    label: { en: 'Video with a caption', es: 'Vídeo con pie' },
    description: {
      en: 'A wide video under a centred heading. Shows a poster until a file is chosen.',
      es: 'Un vídeo ancho bajo un titular centrado. Muestra un cartel hasta que se elige un archivo.',
    },
    keywords: ['video', 'film', 'demo', 'vídeo', 'película', 'demostración'],
    compose: (t) => [
      {
        blockType: 'section',
        layout: 'centered',
        heading: t('See it in two minutes', 'Véalo en dos minutos'),
        text: t(
          'A short walk through the house, from the entrance to the last shelf.',
          'Un breve recorrido por la casa, desde la entrada hasta la última estantería.',
        ),
        content: [
          {
            blockType: 'video',
            source: 'upload',
            title: t('A walk through the house', 'Un recorrido por la casa'),
            caption: t(
              'With subtitles, and fine without sound.',
              'Con subtítulos; también se entiende sin sonido.',
            ),
            poster: drawing({ art: 'storefront', seed: 'workshop-tour' }),
            shape: 'wide',
          },
        ],
        actions: [],
        width: 'container',
        tone: 'contrast',
      },
    ],
  },
]
