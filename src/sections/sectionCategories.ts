import { SECTION_CATEGORIES, type SectionCategory, type SectionWords } from './types'

const LABELS: Record<SectionCategory, SectionWords> = {
  hero: { en: 'Openings', es: 'Aperturas' },
  features: { en: 'Features', es: 'Características' },
  content: { en: 'Content', es: 'Contenido' },
  gallery: { en: 'Galleries', es: 'Galerías' },
  'social-proof': { en: 'Voices and logos', es: 'Opiniones y logotipos' },
  pricing: { en: 'Prices', es: 'Precios' },
  'call-to-action': { en: 'Calls to action', es: 'Llamadas a la acción' },
  faq: { en: 'Questions and answers', es: 'Preguntas y respuestas' },
  team: { en: 'Team', es: 'Equipo' },
  contact: { en: 'Contact', es: 'Contacto' },
  newsletter: { en: 'Newsletter', es: 'Boletín' },
  statistics: { en: 'Figures', es: 'Cifras' },
  blog: { en: 'Blog', es: 'Blog' },
  navigation: { en: 'Navigation and footer', es: 'Navegación y pie' },
  'e-commerce': { en: 'Shop', es: 'Tienda' },
}

/** The categories in the order in which a drawer shows them. */
export const sectionCategories: readonly { id: SectionCategory; label: SectionWords }[] =
  SECTION_CATEGORIES.map((id) => ({ id, label: LABELS[id] }))
