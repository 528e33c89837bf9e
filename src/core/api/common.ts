import { z } from 'zod'
import { ENVIRONMENTS } from '../release/types'

/** Most items of one page of a list. */
const MAX_PAGE_SIZE = 100
const DEFAULT_PAGE_SIZE = 20

export const idSchema = z.string().min(1).max(64)

/** ISO 8601 in UTC. */
export const momentSchema = z.string()

export const environmentSchema = z
  .enum(ENVIRONMENTS)
  .describe('Where a release is served: `<slug>`, `<slug>--staging` or `<slug>--development`.')

export const pageQuery = {
  limit: z.coerce
    .number<number>()
    .int()
    .min(1)
    .max(MAX_PAGE_SIZE)
    .default(DEFAULT_PAGE_SIZE)
    .describe('Most items to answer with.'),
  cursor: z
    .string()
    .max(500)
    .optional()
    .describe('`nextCursor` of the page before this one. Opaque.'),
}

export const idParams = z.object({ id: idSchema })

/** A list's answer. `nextCursor` is null on the last page. */
export const listOf = <Item extends z.ZodType>(
  item: Item,
): z.ZodObject<{ items: z.ZodArray<Item>; nextCursor: z.ZodNullable<z.ZodString> }> =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() })

/** RFC 9457. */
export const problemSchema = z
  .object({
    type: z.string().describe('`urn:tausestack:problem:<code>`'),
    title: z.string(),
    status: z.number().int(),
    code: z.string().describe('Stable name of the problem, snake_case.'),
    detail: z.string().describe('What happened, to which id, and what to do next.'),
    instance: z.string().describe('Id of the request, also in the header X-Request-Id.'),
    errors: z
      .array(
        z.object({
          pointer: z.string().describe('JSON Pointer (RFC 6901) into the input.'),
          detail: z.string(),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem' })

export type Problem = z.infer<typeof problemSchema>
export type Page<Item> = { items: Item[]; nextCursor: string | null }
