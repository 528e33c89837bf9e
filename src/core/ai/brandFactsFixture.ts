import { brandFactsOf, type BrandFacts } from './brandFacts'

/** Brands for specs: one that says much, one that says little, one in Spanish. */
export const bakery: BrandFacts = brandFactsOf({
  name: 'Amsel & Korn',
  tagline: 'Bread with a day of time',
  description:
    'We bake sourdough bread from three grains. The dough rests overnight. In the morning it goes into a stone oven. Whoever likes can watch. Our mill stands behind the shop.',
  voice: {
    tone: 'plain, warm',
    audience: 'Families and restaurants who care about good bread',
    say: ['sourdough', 'stone oven', 'neighbours', 'patience'],
    avoid: ['cheap', 'guru'],
    sample: 'Good bread is not in a hurry. Neither are we.',
  },
  contact: {
    email: 'hello@amsel.example',
    phone: '+49 361 550 10',
    address: 'Anger 4\n99084 Erfurt',
  },
  social: [{ platform: 'instagram', url: 'https://instagram.example/amsel' }],
  strategy: {
    differentiators: [
      'Own mill: the grain is ground on the day it is baked',
      'Baked in sight',
      'No additives',
    ],
    products: [
      { name: 'Rye loaf', description: 'Dark, with caraway.', price: '6.40' },
      { name: 'Spelt loaf', description: 'Mild, with a thin crust.' },
    ],
    proofPoints: [
      { value: '3', label: 'grains' },
      { value: '24 h', label: 'of rest for every dough' },
    ],
    testimonials: [
      { quote: 'The crust alone is worth the way.', person: 'Mara Lind', role: 'Cook' },
    ],
    faqs: [
      {
        question: 'Do you bake gluten-free bread?',
        answer: 'No, flour is everywhere in our bakery.',
      },
    ],
  },
})

export const nameOnly: BrandFacts = brandFactsOf({ name: 'Nordlicht' })

export const taller: BrandFacts = brandFactsOf({
  name: 'Taller Olmo',
  tagline: 'Muebles que se heredan',
  description:
    'Hacemos mesas y sillas de madera local. Cada pieza lleva la firma de quien la hizo. Reparamos lo que hemos construido.',
  voice: {
    audience: 'Personas que quieren comprar una sola vez',
    address: 'formal',
    say: ['madera local', 'oficio', 'reparación'],
    avoid: ['barato'],
  },
  strategy: { differentiators: ['Firma en cada pieza', 'Reparación de por vida'] },
})
