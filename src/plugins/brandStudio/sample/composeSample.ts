import { blockRegistry } from '../../../blocks/library'
import { brandFactsOf } from '../../../core/ai/brandFacts'
import type { AiLanguage } from '../../../core/ai/kinds'
import { layoutFromModel } from '../../../core/ai/layoutFromModel'
import { composePage } from '../../../core/ai/offline/composePage'
import { composePosts } from '../../../core/ai/offline/composePosts'
import type { BlockData } from '../../../core/blocks/types'
import type { ProfileData } from '../../../core/brand/profile/paths'

export type SampleKind = 'page' | 'post'

/** The same one each time: what changes in a sample is what was changed in the profile. */
const SEED = 'studio'

/** Bands of the page. */
const SECTIONS = 6

/**
 * Blocks of a page or a post out of a profile, as the API composes them without a language model
 * (`/ai/page`, `/ai/posts`). Nothing in it is made up.
 */
export const composeSample = ({
  profile,
  kind,
  language,
}: {
  profile: ProfileData
  kind: SampleKind
  language: AiLanguage
}): BlockData[] => {
  const brand = brandFactsOf(profile, new Date().toISOString().slice(0, 10))
  const task = { brand, brief: '', language, seed: SEED }
  const layout =
    kind === 'page'
      ? composePage({ ...task, sections: SECTIONS, frame: true }).layout
      : postBlocks(composePosts({ ...task, channel: 'instagram', count: 1 })[0])
  return layoutFromModel({ layout, registry: blockRegistry, seed: SEED }).finish()
}

const postBlocks = (post: { text: string; picture: string } | undefined): BlockData[] =>
  post
    ? [
        {
          blockType: 'image',
          picture: { art: 'abstract', seed: post.picture, alt: post.picture },
          shape: 'square',
          width: 'container',
        },
        {
          blockType: 'richText',
          content: post.text.split('\n\n').map((paragraph) => ({ paragraph })),
        },
      ]
    : []
