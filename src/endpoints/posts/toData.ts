import type { z } from 'zod'
import type { patchPostBody } from '../../core/api/posts'

/** A body's content as the collection has it. What is not said stays as it is. */
export const toData = (
  body: Omit<z.output<typeof patchPostBody>, 'plannedFor'>,
): Record<string, unknown> => {
  const { channelIds, mediaId, siteId, brandProfileId, texts, ...rest } = body
  return {
    ...rest,
    ...(texts && { ownTexts: texts.map(({ channelId, text }) => ({ channel: channelId, text })) }),
    ...(channelIds && { channels: channelIds }),
    ...(mediaId !== undefined && { media: mediaId }),
    ...(siteId !== undefined && { site: siteId }),
    ...(brandProfileId !== undefined && { brandProfile: brandProfileId }),
  }
}
