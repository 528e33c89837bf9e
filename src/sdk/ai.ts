import { newKey } from '../core/api/newKey'
import type {
  AiAltText,
  AiEmails,
  AiLayout,
  AiPage,
  AiPosts,
  AiRewrite,
  AiSection,
  AiSeo,
  AiTranslate,
  AiVariants,
  ListGenerations,
} from '../core/api/ai'
import type {
  GeneratedAltText,
  GeneratedEmails,
  GeneratedLayout,
  GeneratedPosts,
  GeneratedSeo,
  GeneratedText,
  GeneratedVariants,
  LayoutSuggestions,
  LoggedGeneration,
} from '../core/api/aiAnswers'
import type { Page } from '../core/api/common'
import { readEvents } from './events'
import { type CallOptions, request, type Send, type Transport, type CreateOptions } from './send'
import { TauseApiError } from './TauseApiError'

const SECOND = 1000

/** The server gives a model less than this. Milliseconds. */
const TIMEOUT = 60 * SECOND

/** Up to three answers of a model, one after the other. Milliseconds. */
const VARIANTS_TIMEOUT = 180 * SECOND

export type RewriteEvent = { type: 'piece'; text: string } | { type: 'done'; answer: GeneratedText }

export type AiApi = {
  section: (body: AiSection, options?: CreateOptions) => Promise<GeneratedLayout>
  page: (body: AiPage, options?: CreateOptions) => Promise<GeneratedLayout>
  variants: (body: AiVariants, options?: CreateOptions) => Promise<GeneratedVariants>
  rewrite: (body: AiRewrite, options?: CreateOptions) => Promise<GeneratedText>
  /** Pieces of one text while it is written, then the whole answer. */
  rewriteStream: (body: AiRewrite, options?: CallOptions) => AsyncGenerator<RewriteEvent>
  translate: (body: AiTranslate, options?: CreateOptions) => Promise<GeneratedText>
  layoutSuggestions: (body: AiLayout, options?: CreateOptions) => Promise<LayoutSuggestions>
  seo: (body: AiSeo, options?: CreateOptions) => Promise<GeneratedSeo>
  altText: (body: AiAltText, options?: CreateOptions) => Promise<GeneratedAltText>
  posts: (body: AiPosts, options?: CreateOptions) => Promise<GeneratedPosts>
  emails: (body: AiEmails, options?: CreateOptions) => Promise<GeneratedEmails>
  generations: (query?: ListGenerations, options?: CallOptions) => Promise<Page<LoggedGeneration>>
}

export const aiApi = ({ send, transport }: { send: Send; transport: Transport }): AiApi => {
  /** A repeat after a lost answer must not be paid for again. */
  const write =
    (path: string, timeout = TIMEOUT) =>
    <Answer>(body: unknown, options?: CreateOptions): Promise<Answer> =>
      send({
        method: 'POST',
        path: `/ai/${path}`,
        body,
        idempotencyKey: newKey(),
        timeout,
        ...options,
      })
  return {
    section: write('section'),
    page: write('page'),
    variants: write('variants', VARIANTS_TIMEOUT),
    translate: write('translate'),
    posts: write('posts'),
    emails: write('emails'),
    rewrite: write('rewrite'),
    rewriteStream: (body, options) => streamRewrite({ transport, body, options }),
    layoutSuggestions: write('layout-suggestions'),
    seo: write('seo'),
    altText: write('alt-text'),
    generations: (query, options) =>
      send({ method: 'GET', path: '/ai/generations', query: { ...query }, ...options }),
  }
}

async function* streamRewrite({
  transport,
  body,
  options,
}: {
  transport: Transport
  body: AiRewrite
  options?: CallOptions
}): AsyncGenerator<RewriteEvent> {
  const response = await request(transport, {
    method: 'POST',
    path: '/ai/rewrite',
    body,
    timeout: TIMEOUT,
    headers: { accept: 'text/event-stream' },
    ...options,
  })
  for await (const { event, data } of readEvents(response)) {
    if (event === 'piece') yield { type: 'piece', text: (data as { text: string }).text }
    if (event === 'done') yield { type: 'done', answer: data as GeneratedText }
    if (event === 'error') {
      const { code, detail } = data as { code: string; detail: string }
      throw new TauseApiError({ status: response.status, code, message: detail })
    }
  }
}
