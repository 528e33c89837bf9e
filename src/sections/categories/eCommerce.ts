import { button } from '../parts/button'
import { drawing } from '../parts/drawing'
import { headline } from '../parts/headline'
import { homeLink } from '../parts/homeLink'
import { prose } from '../parts/prose'
import { sideBySide } from '../parts/sideBySide'
import { tableRow } from '../parts/tableRow'
import type { SectionDefinition } from '../types'

/** Products and prices are invented; the descriptions say so. */
export const eCommerceSections: readonly SectionDefinition[] = [
  {
    id: 'shop-product-grid',
    category: 'e-commerce',
    label: { en: 'Four products in a row', es: 'Cuatro productos en fila' },
    description: {
      en: 'A row of products with prices. Products and prices are placeholders.',
      es: 'Una fila de productos con precio. Productos y precios son de ejemplo.',
    },
    keywords: ['products', 'shop', 'grid', 'productos', 'tienda', 'cuadrícula'],
    compose: (t) => [
      {
        blockType: 'productGrid',
        layout: 'grid',
        columns: '4',
        pictureShape: 'portrait',
        heading: t('New arrivals', 'Novedades'),
        products: [
          {
            picture: drawing({ art: 'product', seed: 'stoneware-mug' }),
            name: t('Morning mug', 'Taza de mañana'),
            price: '24',
            link: homeLink(),
          },
          {
            picture: drawing({ art: 'product', seed: 'wax-candle' }),
            name: t('Quiet candle', 'Vela serena'),
            price: '18',
            badge: t('New', 'Nuevo'),
            link: homeLink(),
          },
          {
            picture: drawing({ art: 'product', seed: 'canvas-tote' }),
            name: t('Market bag', 'Bolsa de mercado'),
            price: '32',
            link: homeLink(),
          },
          {
            picture: drawing({ art: 'product', seed: 'glazed-bowl' }),
            name: t('Deep bowl', 'Cuenco hondo'),
            price: '38',
            compareAtPrice: '45',
            link: homeLink(),
          },
        ],
        actions: [button({ label: t('See everything', 'Ver todo'), style: 'secondary' })],
        tone: 'default',
      },
    ],
  },
  {
    id: 'shop-featured-product',
    category: 'e-commerce',
    label: { en: 'One product large', es: 'Un producto destacado' },
    description: {
      en: 'A large product and four that go with it. Products and prices are placeholders.',
      es: 'Un producto grande y cuatro que combinan con él. Productos y precios son de ejemplo.',
    },
    keywords: ['products', 'featured', 'collection', 'destacado', 'colección', 'tienda'],
    compose: (t) => [
      {
        blockType: 'productGrid',
        layout: 'featured',
        columns: '3',
        pictureShape: 'square',
        eyebrow: t('Collection', 'Colección'),
        heading: t('For a slow evening', 'Para una tarde lenta'),
        text: t(
          'Five things that like to stand together.',
          'Cinco piezas a las que les gusta estar juntas.',
        ),
        products: [
          {
            picture: drawing({ art: 'product', seed: 'evening-lamp' }),
            name: t('Evening lamp', 'Lámpara de tarde'),
            price: '120',
            description: t('Warm light, dimmed by hand.', 'Luz cálida que se regula a mano.'),
            link: homeLink(),
          },
          {
            picture: drawing({ art: 'product', seed: 'tea-tin' }),
            name: t('Herbal tea', 'Infusión de hierbas'),
            price: '12',
            link: homeLink(),
          },
          {
            picture: drawing({ art: 'product', seed: 'water-pitcher' }),
            name: t('Water jug', 'Jarra de agua'),
            price: '42',
            link: homeLink(),
          },
          {
            picture: drawing({ art: 'product', seed: 'linen-notebook' }),
            name: t('Linen notebook', 'Cuaderno de lino'),
            price: '16',
            link: homeLink(),
          },
          {
            picture: drawing({ art: 'product', seed: 'flower-vase' }),
            name: t('Narrow vase', 'Florero estrecho'),
            price: '36',
            link: homeLink(),
          },
        ],
        tone: 'muted',
      },
    ],
  },
  {
    id: 'shop-categories',
    category: 'e-commerce',
    label: { en: 'Departments and promises', es: 'Secciones y promesas' },
    description: {
      en: 'Three tall cards that lead into the shop, then what you promise. The departments are placeholders.',
      es: 'Tres tarjetas verticales que llevan a la tienda y lo que promete. Las secciones son de ejemplo.',
    },
    keywords: ['categories', 'departments', 'shipping', 'categorías', 'envío', 'tienda'],
    compose: (t) => [
      {
        blockType: 'cardGrid',
        layout: 'grid',
        columns: '3',
        pictureShape: 'portrait',
        heading: t('Where would you like to begin?', '¿Por dónde quiere empezar?'),
        cards: [
          {
            picture: drawing({ art: 'still-life', seed: 'kitchen-shelf' }),
            heading: t('Kitchen', 'Cocina'),
            text: t('Bowls, boards and linen.', 'Cuencos, tablas y lino.'),
            link: homeLink(),
          },
          {
            picture: drawing({ art: 'product', seed: 'living-chair' }),
            heading: t('Living', 'Salón'),
            text: t('Light, seats and shelves.', 'Luz, asientos y estantes.'),
            link: homeLink(),
          },
          {
            picture: drawing({ art: 'product', seed: 'bath-soap' }),
            heading: t('Bath', 'Baño'),
            text: t('Soap, oil and towels.', 'Jabón, aceite y toallas.'),
            link: homeLink(),
          },
        ],
        tone: 'default',
      },
      {
        blockType: 'badgeList',
        look: 'bar',
        align: 'start',
        items: [
          { icon: 'truck', label: t('Sent with care', 'Enviado con cuidado') },
          { icon: 'undo-2', label: t('Easy returns', 'Devoluciones sencillas') },
          { icon: 'gift', label: t('Wrapped on request', 'Envuelto si lo pide') },
          { icon: 'message-circle', label: t('Advice by people', 'Consejo de personas') },
        ],
        tone: 'muted',
      },
    ],
  },
  {
    id: 'shop-product-story',
    category: 'e-commerce',
    label: { en: 'A product in detail', es: 'Un producto en detalle' },
    description: {
      en: 'Picture, text, measures and a button, like a short product page. The details are placeholders.',
      es: 'Imagen, texto, medidas y un botón, como una breve ficha. Los detalles son de ejemplo.',
    },
    keywords: ['product', 'details', 'specification', 'ficha', 'detalles', 'medidas'],
    compose: (t) => [
      sideBySide({
        widths: 'wide-left',
        start: [
          {
            blockType: 'image',
            picture: drawing({ art: 'product', seed: 'detail-chair' }),
            shape: 'square',
            width: 'container',
          },
        ],
        end: [
          headline({
            eyebrow: t('In detail', 'En detalle'),
            text: t('The light chair', 'La silla ligera'),
          }),
          prose({
            paragraphs: [
              t(
                'Carried with one hand, stacked in fours, repaired with one screwdriver.',
                'Se lleva con una mano, se apila de cuatro en cuatro y se repara con un destornillador.',
              ),
            ],
            size: 'lead',
          }),
          {
            blockType: 'table',
            caption: t('Measures and material', 'Medidas y material'),
            headerRow: false,
            headerColumn: true,
            rows: [
              tableRow(t('Height', 'Altura'), '78 cm'),
              tableRow(t('Weight', 'Peso'), '3 kg'),
              tableRow(t('Material', 'Material'), t('Ash, oiled', 'Fresno aceitado')),
            ],
          },
          {
            blockType: 'buttonGroup',
            actions: [
              button({ label: t('Order it', 'Pedirla') }),
              button({ label: t('Ask about it', 'Preguntar'), style: 'secondary' }),
            ],
            align: 'start',
          },
        ],
      }),
    ],
  },
  {
    id: 'shop-shipping',
    category: 'e-commerce',
    label: { en: 'Shipping and returns', es: 'Envíos y devoluciones' },
    description: {
      en: 'Rates in a table and how a return works beside it. The rates are placeholders.',
      es: 'Tarifas en una tabla y, al lado, cómo se devuelve. Las tarifas son de ejemplo.',
    },
    keywords: ['shipping', 'returns', 'delivery', 'envíos', 'devoluciones', 'entrega'],
    compose: (t) => [
      sideBySide({
        eyebrow: t('Good to know', 'Conviene saber'),
        heading: t('Shipping and returns', 'Envíos y devoluciones'),
        align: 'start',
        tone: 'muted',
        start: [
          {
            blockType: 'table',
            caption: t('Rates and times', 'Tarifas y plazos'),
            headerRow: true,
            headerColumn: true,
            rows: [
              tableRow(t('To', 'Destino'), t('Takes', 'Plazo'), t('Costs', 'Precio')),
              tableRow(t('Collected', 'Recogida'), t('Same day', 'Mismo día'), '0'),
              tableRow(t('This country', 'Este país'), t('2–3 days', '2–3 días'), '5'),
              tableRow(t('Abroad', 'Extranjero'), t('About a week', 'Una semana'), '15'),
            ],
          },
        ],
        end: [
          {
            blockType: 'timeline',
            layout: 'vertical',
            items: [
              {
                date: t('First', 'Primero'),
                heading: t('Write to us', 'Escríbanos'),
                text: t('With the number of your order.', 'Con el número de su pedido.'),
              },
              {
                date: t('Then', 'Después'),
                heading: t('Pack it', 'Empaquételo'),
                text: t('The box it came in is best.', 'La caja original es la mejor.'),
              },
              {
                date: t('Last', 'Al final'),
                heading: t('Hand it in', 'Entréguelo'),
                text: t('The money follows when it arrives.', 'Al llegar, devolvemos el dinero.'),
              },
            ],
            tone: 'default',
          },
        ],
      }),
    ],
  },
]
