import { createBlockRegistry, type BlockRegistry } from '../core/blocks/registry'
import type { BlockDefinition } from '../core/blocks/types'
import { alertBlock } from './alert/definition'
import { badgeListBlock } from './badge-list/definition'
import { buttonGroupBlock } from './button-group/definition'
import { callToActionBlock } from './call-to-action/definition'
import { cardGridBlock } from './card-grid/definition'
import { columnsBlock } from './columns/definition'
import { contactFormBlock } from './contact-form/definition'
import { faqBlock } from './faq/definition'
import { featureGridBlock } from './feature-grid/definition'
import { footerBlock } from './footer/definition'
import { galleryBlock } from './gallery/definition'
import { headingBlock } from './heading/definition'
import { heroBlock } from './hero/definition'
import { imageBlock } from './image/definition'
import { logoWallBlock } from './logo-wall/definition'
import { navbarBlock } from './navbar/definition'
import { newsletterFormBlock } from './newsletter-form/definition'
import { postListBlock } from './post-list/definition'
import { pricingTableBlock } from './pricing-table/definition'
import { productGridBlock } from './product-grid/definition'
import { richTextBlock } from './rich-text/definition'
import { sectionBlock } from './section/definition'
import { sharedSectionBlock } from './shared-section/definition'
import { stackBlock } from './stack/definition'
import { statisticsBlock } from './statistics/definition'
import { tableBlock } from './table/definition'
import { tabsBlock } from './tabs/definition'
import { teamBlock } from './team/definition'
import { testimonialBlock } from './testimonial/definition'
import { timelineBlock } from './timeline/definition'
import { videoBlock } from './video/definition'

/** The bundled blocks, in the order in which editors see them. */
export const blockDefinitions: readonly BlockDefinition[] = [
  navbarBlock,
  heroBlock,
  sectionBlock,
  columnsBlock,
  stackBlock,
  tabsBlock,
  headingBlock,
  richTextBlock,
  alertBlock,
  imageBlock,
  galleryBlock,
  videoBlock,
  featureGridBlock,
  cardGridBlock,
  statisticsBlock,
  timelineBlock,
  tableBlock,
  faqBlock,
  testimonialBlock,
  logoWallBlock,
  badgeListBlock,
  teamBlock,
  productGridBlock,
  pricingTableBlock,
  postListBlock,
  callToActionBlock,
  buttonGroupBlock,
  contactFormBlock,
  newsletterFormBlock,
  footerBlock,
  sharedSectionBlock,
]

export const blockRegistry: BlockRegistry = createBlockRegistry(blockDefinitions)
