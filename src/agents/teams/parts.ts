import type { TeamStep } from '../../core/workflow/step'

/** What the first drafts and their rewrites are told alike. */
type Kinds = { task: string; page?: string; posts?: number; letters?: number }

/** Agents that write side by side; each is told what to mend of what. */
const writers = ({
  task,
  page,
  posts,
  letters,
  suffix = '',
  notes,
  previous,
}: Kinds & {
  /** Behind the ids, where the same stands twice in a team. */
  suffix?: string
  notes: string
  previous: (kind: 'page' | 'posts' | 'letters') => string
}): TeamStep[] => {
  const steps: TeamStep[] = []
  if (page)
    steps.push({
      id: `page${suffix}`,
      type: 'agent',
      title: 'Page',
      agent: 'copywriter',
      writes: 'page',
      task,
      with: { title: page, sections: 6, notes, previous: previous('page') },
    })
  if (posts)
    steps.push({
      id: `posts${suffix}`,
      type: 'agent',
      title: 'Posts',
      agent: 'socialEditor',
      writes: 'posts',
      task,
      with: { count: posts, notes, previous: previous('posts') },
    })
  if (letters)
    steps.push({
      id: `letters${suffix}`,
      type: 'agent',
      title: 'Letters',
      agent: 'emailEditor',
      writes: 'emails',
      task,
      with: { count: letters, notes, previous: previous('letters') },
    })
  return steps
}

/** Writing and reviewing in turn, until the review is content. Its drafts are `page`, `posts`, `letters`. */
export const reviewLoop = (kinds: Kinds): TeamStep => ({
  id: 'draft',
  type: 'loop',
  title: 'Write until the review is content',
  score: '{{steps.review.output.score}}',
  until: 80,
  max: 3,
  body: {
    id: 'round',
    type: 'sequence',
    steps: [
      {
        id: 'copy',
        type: 'parallel',
        title: 'Write',
        steps: writers({
          ...kinds,
          notes: '{{previous.review.output.notes}}',
          previous: (kind) => `{{previous.${kind}.output}}`,
        }),
      },
      {
        id: 'review',
        type: 'agent',
        title: 'Review',
        agent: 'reviewer',
        writes: 'review',
        task: kinds.task,
        with: { drafts: '{{steps.copy.output}}' },
      },
    ],
  },
})

const LINKED = {
  channelIds: '{{brief.channels}}',
  siteId: '{{brief.site}}',
  brandProfileId: '{{brief.brandProfile}}',
}

/** Saves what the loop has written, as drafts: `savePage`, `savePosts`, `saveLetters`. */
export const saving = ({ page, posts, letters }: Omit<Kinds, 'task'>): TeamStep => {
  const steps: TeamStep[] = []
  if (page)
    steps.push({
      id: 'savePage',
      type: 'tool',
      title: 'Save the page',
      tool: 'draftPage',
      input: {
        siteId: '{{brief.site}}',
        title: '{{steps.page.output.title}}',
        layout: '{{steps.page.output.layout}}',
        seo: '{{steps.page.output.seo}}',
        language: '{{brief.language}}',
      },
    })
  if (posts)
    steps.push({
      id: 'savePosts',
      type: 'map',
      title: 'Save the posts',
      over: '{{steps.posts.output.posts}}',
      max: 10,
      step: {
        id: 'savePost',
        type: 'tool',
        title: 'Save a post',
        tool: 'draftPost',
        input: {
          text: '{{item.text}}',
          generator: '{{steps.posts.output.generator}}',
          ...LINKED,
        },
      },
    })
  if (letters)
    steps.push({
      id: 'saveLetters',
      type: 'map',
      title: 'Save the letters',
      over: '{{steps.letters.output.letters}}',
      max: 5,
      step: {
        id: 'saveLetter',
        type: 'tool',
        title: 'Save a letter',
        tool: 'draftEmail',
        input: {
          subject: '{{item.subject}}',
          preheader: '{{item.preheader}}',
          text: '{{item.text}}',
          generator: '{{steps.letters.output.generator}}',
          ...LINKED,
        },
      },
    })
  return { id: 'save', type: 'parallel', title: 'Save the drafts', steps }
}

/** Asks about the saved drafts; a rejection has them written anew, as they stand by then. */
export const approval = ({ message, ...kinds }: Kinds & { message: string }): TeamStep => ({
  id: 'approve',
  type: 'approve',
  title: 'Your decision',
  message,
  content: { drafts: '{{steps.save.output}}' },
  max: 6,
  rewrite: {
    id: 'again',
    type: 'sequence',
    title: 'Write anew',
    steps: [
      {
        id: 'asTheyAre',
        type: 'tool',
        title: 'Read the drafts',
        tool: 'readDrafts',
        input: { content: '{{approval.content}}' },
      },
      {
        id: 'copyAgain',
        type: 'parallel',
        title: 'Write anew',
        steps: writers({
          ...kinds,
          suffix: 'Again',
          notes: '{{approval.reason}}',
          previous: (kind) => `{{steps.asTheyAre.output.${kind}}}`,
        }),
      },
      {
        id: 'revise',
        type: 'tool',
        title: 'Save the drafts',
        tool: 'reviseDrafts',
        input: {
          content: '{{approval.content}}',
          ...(kinds.page ? { page: '{{steps.pageAgain.output}}' } : {}),
          ...(kinds.posts ? { posts: '{{steps.postsAgain.output}}' } : {}),
          ...(kinds.letters ? { letters: '{{steps.lettersAgain.output}}' } : {}),
        },
      },
    ],
  },
})

/** Brings out what was approved. */
export const bringOut = ({
  pages,
  everyHours,
}: {
  pages: boolean
  /** Between posts and letters; undefined: there are none. */
  everyHours?: number
}): TeamStep[] => [
  ...(pages
    ? [
        {
          id: 'publish',
          type: 'tool' as const,
          title: 'Publish and deploy',
          tool: 'publishPages',
          input: { approval: '{{steps.approve.output}}' },
        },
      ]
    : []),
  ...(everyHours === undefined
    ? []
    : [
        {
          id: 'schedule',
          type: 'tool' as const,
          title: 'Schedule',
          tool: 'schedulePosts',
          input: {
            approval: '{{steps.approve.output}}',
            at: '{{brief.publishAt}}',
            everyHours,
          },
        },
      ]),
]
