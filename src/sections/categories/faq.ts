import { button } from '../parts/button'
import { prose } from '../parts/prose'
import { sideBySide } from '../parts/sideBySide'
import type { SectionDefinition, Translate } from '../types'

const startItems = (t: Translate): object[] => [
  {
    question: t('How do we begin?', '¿Cómo empezamos?'),
    answer: t(
      'With a short call. We ask a few questions, you ask yours, and afterwards both sides know whether it makes sense to go on.',
      'Con una llamada breve. Hacemos unas preguntas, usted hace las suyas y después ambas partes sabemos si tiene sentido seguir.',
    ),
  },
  {
    question: t('How long does it take?', '¿Cuánto tiempo lleva?'),
    answer: t(
      'That depends on the size. You get a date with the offer, and we tell you early if it moves.',
      'Depende del tamaño. Con la oferta recibe una fecha, y avisamos pronto si cambia.',
    ),
  },
  {
    question: t('What does it cost?', '¿Cuánto cuesta?'),
    answer: t(
      'You get a written offer before you owe anything. It lists every item, so that you can leave some of them out.',
      'Recibe una oferta por escrito antes de deber nada. Enumera cada partida, para que pueda prescindir de alguna.',
    ),
  },
  {
    question: t('What if I change my mind?', '¿Y si cambio de opinión?'),
    answer: t(
      'Tell us. Until work has begun nothing is lost; afterwards we look for a fair way together.',
      'Díganoslo. Hasta que empiece el trabajo no se pierde nada; después buscamos juntos una salida justa.',
    ),
  },
]

const deliveryItems = (t: Translate): object[] => [
  {
    question: t('Where do you deliver?', '¿Dónde entregan?'),
    answer: t(
      'Wherever the post goes. Large pieces we bring ourselves.',
      'Donde llegue el correo. Las piezas grandes las llevamos nosotros.',
    ),
  },
  {
    question: t('Can I collect it?', '¿Puedo recogerlo?'),
    answer: t(
      'Gladly, during opening hours. Your order is ready when you get our message.',
      'Con gusto, en horario de apertura. El pedido está listo cuando reciba nuestro mensaje.',
    ),
  },
]

const returnItems = (t: Translate): object[] => [
  {
    question: t('How do I return something?', '¿Cómo devuelvo algo?'),
    answer: t(
      'Write to us first, so that we can tell you the simplest way.',
      'Escríbanos antes y le diremos la forma más sencilla.',
    ),
  },
  {
    question: t('It arrived broken. What now?', 'Ha llegado roto. ¿Y ahora?'),
    answer: t(
      'Send us a picture. We replace it or refund it, as you prefer.',
      'Envíenos una foto. Lo sustituimos o lo reembolsamos, como prefiera.',
    ),
  },
]

export const faqSections: readonly SectionDefinition[] = [
  {
    id: 'faq-split',
    category: 'faq',
    label: { en: 'Heading beside the questions', es: 'Titular junto a las preguntas' },
    description: {
      en: 'Four common questions with the first answer open.',
      es: 'Cuatro preguntas frecuentes con la primera respuesta abierta.',
    },
    keywords: ['questions', 'accordion', 'help', 'preguntas', 'acordeón', 'ayuda'],
    compose: (t) => [
      {
        blockType: 'faq',
        layout: 'split',
        eyebrow: t('Good to know', 'Conviene saber'),
        heading: t('Before you ask', 'Antes de preguntar'),
        text: t('What most people want to know first.', 'Lo que casi todos quieren saber primero.'),
        items: startItems(t),
        firstOpen: true,
        tone: 'default',
      },
    ],
  },
  {
    id: 'faq-stacked',
    category: 'faq',
    label: { en: 'Heading above the questions', es: 'Titular sobre las preguntas' },
    description: {
      en: 'Questions across the whole width on a tinted surface, for the end of a page.',
      es: 'Preguntas a todo lo ancho sobre fondo tintado, para el final de una página.',
    },
    keywords: ['questions', 'accordion', 'list', 'preguntas', 'acordeón', 'lista'],
    compose: (t) => [
      {
        blockType: 'faq',
        layout: 'stacked',
        heading: t('Questions and answers', 'Preguntas y respuestas'),
        items: [...startItems(t).slice(1), ...returnItems(t)],
        firstOpen: false,
        tone: 'muted',
      },
    ],
  },
  {
    id: 'faq-topics',
    category: 'faq',
    label: { en: 'Questions by topic', es: 'Preguntas por tema' },
    description: {
      en: 'Three tabs of questions, for shops and services with many of them.',
      es: 'Tres pestañas de preguntas, para tiendas y servicios que reciben muchas.',
    },
    keywords: ['questions', 'tabs', 'help center', 'preguntas', 'pestañas', 'temas'],
    compose: (t) => [
      {
        blockType: 'section',
        layout: 'stacked',
        eyebrow: t('Help', 'Ayuda'),
        heading: t('What is it about?', '¿De qué se trata?'),
        content: [
          {
            blockType: 'tabs',
            label: t('Topics', 'Temas'),
            tabs: [
              {
                label: t('First steps', 'Primeros pasos'),
                content: [
                  { blockType: 'faq', layout: 'stacked', items: startItems(t), firstOpen: true },
                ],
              },
              {
                label: t('Delivery', 'Entrega'),
                content: [
                  { blockType: 'faq', layout: 'stacked', items: deliveryItems(t), firstOpen: true },
                ],
              },
              {
                label: t('Returns', 'Devoluciones'),
                content: [
                  { blockType: 'faq', layout: 'stacked', items: returnItems(t), firstOpen: true },
                ],
              },
            ],
          },
        ],
        actions: [],
        width: 'narrow',
        tone: 'default',
      },
    ],
  },
  {
    id: 'faq-with-contact',
    category: 'faq',
    label: { en: 'Questions and a contact panel', es: 'Preguntas y panel de contacto' },
    description: {
      en: 'Answers on one side, a panel for everything else on the other.',
      es: 'Respuestas a un lado y, al otro, un panel para todo lo demás.',
    },
    keywords: ['questions', 'support', 'contact', 'preguntas', 'soporte', 'contacto'],
    compose: (t) => [
      sideBySide({
        heading: t('Still wondering?', '¿Alguna duda más?'),
        widths: 'wide-left',
        align: 'start',
        start: [{ blockType: 'faq', layout: 'stacked', items: startItems(t), firstOpen: false }],
        end: [
          {
            blockType: 'stack',
            gap: 'medium',
            align: 'start',
            tone: 'primary',
            content: [
              {
                blockType: 'heading',
                text: t('Ask a person', 'Pregunte a una persona'),
                level: 'auto',
                size: 'm',
                align: 'start',
              },
              prose({
                paragraphs: [
                  t(
                    'No robot, no queue: your message goes straight to the people who do the work.',
                    'Ni robots ni colas: su mensaje llega directamente a quienes hacen el trabajo.',
                  ),
                ],
              }),
              {
                blockType: 'buttonGroup',
                actions: [button({ label: t('Write to us', 'Escribirnos') })],
                align: 'start',
              },
            ],
          },
        ],
      }),
    ],
  },
]
