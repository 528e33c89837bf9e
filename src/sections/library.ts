import { blogSections } from './categories/blog'
import { callToActionSections } from './categories/callToAction'
import { contactSections } from './categories/contact'
import { contentSections } from './categories/content'
import { eCommerceSections } from './categories/eCommerce'
import { faqSections } from './categories/faq'
import { featuresSections } from './categories/features'
import { gallerySections } from './categories/gallery'
import { heroSections } from './categories/hero'
import { navigationSections } from './categories/navigation'
import { newsletterSections } from './categories/newsletter'
import { pricingSections } from './categories/pricing'
import { socialProofSections } from './categories/socialProof'
import { statisticsSections } from './categories/statistics'
import { teamSections } from './categories/team'
import type { SectionDefinition } from './types'

/** The bundled sections, category by category in the order of `sectionCategories`. */
export const sectionLibrary: readonly SectionDefinition[] = [
  ...heroSections,
  ...featuresSections,
  ...contentSections,
  ...gallerySections,
  ...socialProofSections,
  ...pricingSections,
  ...callToActionSections,
  ...faqSections,
  ...teamSections,
  ...contactSections,
  ...newsletterSections,
  ...statisticsSections,
  ...blogSections,
  ...navigationSections,
  ...eCommerceSections,
]

/** The section with this id; `undefined` when the library has none. */
export const findSection = (id: string): SectionDefinition | undefined =>
  sectionLibrary.find((section) => section.id === id)
