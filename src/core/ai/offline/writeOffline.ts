import type { AgentTask } from '../../agents/offline/agentTask'
import { writeAsAgent } from '../../agents/offline/writeAsAgent'
import { TauseError } from '../../errors'
import { AI_LANGUAGES, type AiLanguage } from '../kinds'
import { composeEmails, type EmailsTask } from './composeEmails'
import { composePage, composeSection, type PageTask, type SectionTask } from './composePage'
import { composePosts, type PostsTask } from './composePosts'
import { describePage, type SeoTask } from './describePage'
import { describePicture } from './describePicture'
import { nthDistinct } from './nthDistinct'
import { rewriteText, type RewriteMode, type RewriteTask } from './rewriteText'
import { type LayoutTask, suggestLayout } from './suggestLayout'

/** Any language; the generator writes two of them. */
type InAnyLanguage<Task> = Omit<Task, 'language'> & { language: string }

/** What each kind of request is about. */
export type AiInputs = {
  page: InAnyLanguage<PageTask>
  section: InAnyLanguage<SectionTask>
  variants: InAnyLanguage<PageTask> | InAnyLanguage<SectionTask>
  rewrite: InAnyLanguage<Omit<RewriteTask, 'text' | 'mode'>> & {
    texts: string[]
    /** In the writer's own words; only a model understands it. */
    wish?: string
    mode?: RewriteMode
  }
  'layout-suggestions': InAnyLanguage<LayoutTask>
  seo: InAnyLanguage<SeoTask>
  'alt-text': { fileName: string; caption: string; context: string; language: string }
  translate: { texts: string[]; language: string }
  posts: InAnyLanguage<PostsTask>
  emails: InAnyLanguage<EmailsTask>
  agent: AgentTask
}

/**
 * What the offline generator writes, in the form that a model answers with.
 *
 * @throws TauseError 409 `model_required` for what rules cannot do.
 */
export const writeOffline = <Kind extends keyof AiInputs>({
  kind,
  input,
  seed,
}: {
  kind: Kind
  input: AiInputs[Kind]
  seed: string
}): unknown => {
  const write = WRITE[kind] as (input: unknown, seed: string) => unknown
  if (kind === 'translate' || kind === 'alt-text') return write(input, seed)
  return write({ ...input, language: languageOf(input.language) }, seed)
}

const languageOf = (tag: string): AiLanguage => {
  const language = AI_LANGUAGES.find((one) => tag.toLowerCase().split('-')[0] === one)
  if (!language) throw modelRequired(`A text in the language "${tag}"`)
  return language
}

type Written<Input> = Input extends { language: string }
  ? Omit<Input, 'language'> & { language: AiLanguage }
  : never

const WRITE: {
  [Kind in keyof AiInputs]: (input: Written<AiInputs[Kind]>, seed: string) => unknown
} = {
  page: (input, seed) => composePage({ ...input, seed }),
  section: (input, seed) => composeSection({ ...input, seed }),
  variants: (input, given) =>
    nthDistinct(given, (seed) =>
      'sections' in input ? composePage({ ...input, seed }) : composeSection({ ...input, seed }),
    ),
  rewrite: ({ texts, mode, wish, ...task }) => {
    if (!mode || wish) throw modelRequired('A wish in words of your own')
    return { texts: texts.map((text) => rewriteText({ ...task, mode, text })) }
  },
  'layout-suggestions': (input) => ({ suggestions: suggestLayout(input) }),
  seo: (input) => describePage(input),
  'alt-text': (input) => {
    const alt = describePicture(input)
    if (!alt) throw modelRequired('A picture that nobody has described yet')
    return { alt }
  },
  translate: () => {
    throw modelRequired('A translation')
  },
  posts: (input, seed) => ({ posts: composePosts({ ...input, seed }) }),
  agent: (input, seed) => writeAsAgent({ ...input, seed }),
  emails: (input, seed) => ({ emails: composeEmails({ ...input, seed }) }),
}

const modelRequired = (what: string): TauseError =>
  new TauseError({
    code: 'model_required',
    status: 409,
    message: `${what} needs a language model, and the offline generator is none. Set one up: AI_PROVIDER for the platform, or the tenant’s AI settings.`,
  })
