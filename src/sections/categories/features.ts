import { button } from '../parts/button'
import { drawing } from '../parts/drawing'
import { prose } from '../parts/prose'
import type { SectionDefinition } from '../types'

const topic = ({ label, text, list }: { label: string; text: string; list: string[] }): object => ({
  label,
  content: [prose({ paragraphs: [text], list })],
})

export const featuresSections: readonly SectionDefinition[] = [
  {
    id: 'features-icon-grid',
    category: 'features',
    label: { en: 'Six points with icons', es: 'Seis puntos con iconos' },
    description: {
      en: 'The offer at a glance: three columns of short points.',
      es: 'La oferta de un vistazo: tres columnas de puntos breves.',
    },
    keywords: ['benefits', 'icons', 'grid', 'ventajas', 'iconos', 'cuadrícula'],
    compose: (t) => [
      {
        blockType: 'featureGrid',
        layout: 'grid',
        columns: '3',
        eyebrow: t('What you get', 'Qué incluye'),
        heading: t('Everything that belongs to it', 'Todo lo que forma parte'),
        text: t(
          'Six things we take care of, so that you can take care of the rest.',
          'Seis cosas de las que nos ocupamos para que usted se ocupe del resto.',
        ),
        items: [
          {
            icon: 'compass',
            heading: t('A clear plan', 'Un plan claro'),
            text: t(
              'You see every step and its date before anything begins.',
              'Verá cada paso y su fecha antes de que empiece nada.',
            ),
          },
          {
            icon: 'wallet',
            heading: t('A fair price', 'Un precio justo'),
            text: t(
              'One written offer, and no surprises on the invoice.',
              'Una oferta por escrito y ninguna sorpresa en la factura.',
            ),
          },
          {
            icon: 'message-circle',
            heading: t('One contact', 'Una sola persona'),
            text: t(
              'The same person answers from the first call to the last.',
              'La misma persona responde desde la primera llamada hasta la última.',
            ),
          },
          {
            icon: 'shield-check',
            heading: t('Checked twice', 'Revisado dos veces'),
            text: t(
              'A second pair of eyes goes over everything we hand over.',
              'Un segundo par de ojos repasa todo lo que entregamos.',
            ),
          },
          {
            icon: 'leaf',
            heading: t('Made to last', 'Hecho para durar'),
            text: t(
              'We repair before we replace, and choose what can be repaired.',
              'Reparamos antes de sustituir y elegimos lo que puede repararse.',
            ),
          },
          {
            icon: 'life-buoy',
            heading: t('Help afterwards', 'Ayuda después'),
            text: t(
              'Questions are welcome long after the work is done.',
              'Las preguntas son bienvenidas mucho después de terminar.',
            ),
          },
        ],
        showPicture: false,
        tone: 'default',
      },
    ],
  },
  {
    id: 'features-bento',
    category: 'features',
    label: { en: 'Tiles of different sizes', es: 'Mosaico de distintos tamaños' },
    description: {
      en: 'A bento of five tiles around one picture, for products with a screen.',
      es: 'Un mosaico de cinco piezas alrededor de una imagen, para productos con pantalla.',
    },
    keywords: ['bento', 'tiles', 'saas', 'mosaico', 'tarjetas'],
    compose: (t) => [
      {
        blockType: 'featureGrid',
        layout: 'bento',
        heading: t('Built around your day', 'Pensado para su día a día'),
        text: t(
          'The morning overview, the busy middle and the quiet end: each has its place.',
          'El repaso de la mañana, las horas intensas y el cierre tranquilo: cada cosa en su sitio.',
        ),
        items: [
          {
            icon: 'gauge',
            heading: t('An overview first', 'Primero, la visión general'),
            text: t('What matters today is on top.', 'Lo importante de hoy está arriba.'),
          },
          {
            icon: 'bell',
            heading: t('Few notices', 'Pocos avisos'),
            text: t('Only what needs you makes a sound.', 'Solo suena lo que le necesita.'),
          },
          {
            icon: 'users',
            heading: t('Made for teams', 'Hecho para equipos'),
            text: t('Everyone sees the same state.', 'Todos ven el mismo estado.'),
          },
          {
            icon: 'search',
            heading: t('Found at once', 'Se encuentra al instante'),
            text: t('One search over everything.', 'Una búsqueda para todo.'),
          },
          {
            icon: 'refresh-cw',
            heading: t('Works with what you have', 'Funciona con lo que ya tiene'),
            text: t(
              'Bring your calendar, your files and your habits. They are connected in a few clicks and can leave again just as easily.',
              'Traiga su calendario, sus archivos y sus costumbres. Se conectan en pocos clics y pueden volver a irse con la misma facilidad.',
            ),
          },
        ],
        showPicture: true,
        picture: drawing({ art: 'interface', seed: 'day-board' }),
        tone: 'muted',
      },
    ],
  },
  {
    id: 'features-rows',
    category: 'features',
    label: { en: 'Services as rows', es: 'Servicios en filas' },
    description: {
      en: 'Four services one below the other, with a button at the end. Good for longer texts.',
      es: 'Cuatro servicios uno debajo de otro, con un botón al final. Adecuado para textos más largos.',
    },
    keywords: ['services', 'list', 'rows', 'servicios', 'lista', 'filas'],
    compose: (t) => [
      {
        blockType: 'featureGrid',
        layout: 'rows',
        eyebrow: t('Services', 'Servicios'),
        heading: t('Four ways to work with us', 'Cuatro maneras de trabajar juntos'),
        items: [
          {
            icon: 'search',
            heading: t('A first look', 'Una primera mirada'),
            text: t(
              'We look at what is there and write down what we would do, in order of effect.',
              'Miramos lo que hay y anotamos qué haríamos, por orden de efecto.',
            ),
          },
          {
            icon: 'pen-tool',
            heading: t('Planning', 'Planificación'),
            text: t(
              'Drawings, materials and a schedule that you can also use without us.',
              'Planos, materiales y un calendario que también podrá usar sin nosotros.',
            ),
          },
          {
            icon: 'hammer',
            heading: t('Doing the work', 'Ejecución'),
            text: t(
              'Our own people, your place, and a short report at the end of each week.',
              'Nuestro equipo, su espacio y un breve informe al final de cada semana.',
            ),
          },
          {
            icon: 'refresh-cw',
            heading: t('Keeping it well', 'Mantenimiento'),
            text: t(
              'A visit at fixed times, small repairs at once, larger ones by arrangement.',
              'Una visita a intervalos fijos; lo pequeño se repara al momento, lo grande según acuerdo.',
            ),
          },
        ],
        actions: [button({ label: t('Ask about a service', 'Preguntar por un servicio') })],
        showPicture: false,
        tone: 'default',
      },
    ],
  },
  {
    id: 'features-beside-picture',
    category: 'features',
    label: { en: 'Points beside a picture', es: 'Puntos junto a una imagen' },
    description: {
      en: 'A tall picture and four points in two columns, on a contrasting surface.',
      es: 'Una imagen vertical y cuatro puntos en dos columnas, sobre fondo de contraste.',
    },
    keywords: ['benefits', 'split', 'dark', 'ventajas', 'oscuro', 'imagen'],
    compose: (t) => [
      {
        blockType: 'featureGrid',
        layout: 'grid',
        columns: '2',
        heading: t('Why people stay with us', 'Por qué la gente se queda'),
        items: [
          {
            icon: 'sun',
            heading: t('Rooms with light', 'Espacios con luz'),
            text: t('Large windows and quiet corners.', 'Ventanas grandes y rincones tranquilos.'),
          },
          {
            icon: 'clock',
            heading: t('Time for you', 'Tiempo para usted'),
            text: t('Appointments that are never squeezed.', 'Citas sin prisas ni apreturas.'),
          },
          {
            icon: 'heart',
            heading: t('A warm welcome', 'Una acogida cálida'),
            text: t('Someone who remembers your name.', 'Alguien que recuerda su nombre.'),
          },
          {
            icon: 'map-pin',
            heading: t('Easy to reach', 'Fácil de llegar'),
            text: t(
              'Near the station, with places to park.',
              'Cerca de la estación y con sitio para aparcar.',
            ),
          },
        ],
        showPicture: true,
        picture: drawing({ art: 'storefront', seed: 'salon-window' }),
        tone: 'contrast',
      },
    ],
  },
  {
    id: 'features-tabs',
    category: 'features',
    label: { en: 'One topic a tab', es: 'Un tema por pestaña' },
    description: {
      en: 'Three tabs for three kinds of visitors, each with a text, a list and a button.',
      es: 'Tres pestañas para tres tipos de visitantes, cada una con texto, lista y botón.',
    },
    keywords: ['tabs', 'audience', 'solutions', 'pestañas', 'público', 'soluciones'],
    compose: (t) => [
      {
        blockType: 'section',
        layout: 'aside',
        eyebrow: t('For whom', 'Para quién'),
        heading: t(
          'The same care, three starting points',
          'El mismo cuidado, tres puntos de partida',
        ),
        text: t(
          'Choose the one that is closest to you. The details follow in a conversation.',
          'Elija el que más se le parezca. Los detalles los vemos en una conversación.',
        ),
        content: [
          {
            blockType: 'tabs',
            label: t('Kinds of customers', 'Tipos de clientes'),
            tabs: [
              topic({
                label: t('At home', 'En casa'),
                text: t(
                  'You have one room, one wish and little time. We begin with what changes most and leave the rest for later.',
                  'Tiene una habitación, un deseo y poco tiempo. Empezamos por lo que más cambia y dejamos el resto para después.',
                ),
                list: [
                  t('A visit in the evening', 'Una visita por la tarde'),
                  t('A plan in small steps', 'Un plan en pasos pequeños'),
                  t('Clean rooms every night', 'Todo limpio cada noche'),
                ],
              }),
              topic({
                label: t('In business', 'En la empresa'),
                text: t(
                  'You need to stay open while the work goes on. We plan around your hours and talk to your landlord.',
                  'Necesita seguir abierto mientras se trabaja. Planificamos según su horario y hablamos con la propiedad.',
                ),
                list: [
                  t('Work before opening time', 'Trabajo antes de abrir'),
                  t('One invoice for everything', 'Una sola factura para todo'),
                  t('Papers for the authorities', 'Documentación para la administración'),
                ],
              }),
              topic({
                label: t('In public', 'En lo público'),
                text: t(
                  'You answer to many people at once. We bring drawings that everyone can read and come to the meeting.',
                  'Responde ante muchas personas a la vez. Traemos planos que cualquiera entiende y asistimos a la reunión.',
                ),
                list: [
                  t('Documents for tenders', 'Documentos para licitaciones'),
                  t('Access for everybody', 'Accesible para todo el mundo'),
                  t('Reports at fixed dates', 'Informes en fechas fijas'),
                ],
              }),
            ],
          },
        ],
        actions: [button({ label: t('Talk to us', 'Hablar con nosotros'), style: 'secondary' })],
        width: 'container',
        tone: 'default',
      },
    ],
  },
]
