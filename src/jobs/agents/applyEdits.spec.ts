import type { PayloadRequest } from 'payload'
import { readItems } from '../../agents/tools/readItems'
import { createBlockRegistry } from '../../core/blocks/registry'
import { applyEdits } from './applyEdits'
import type { ApprovalDocument } from './documents'
import { readEdited } from './readEdited'

type Post = { id: string; tenant: string; title: string; text: string; updatedAt: string }

const registry = createBlockRegistry([])

const CONTENT = [
  { collection: 'posts', id: 'one' },
  { collection: 'posts', id: 'two' },
]

/** Edits of the post "one", while `meanwhile` happens right after they are written. */
const editOne = async (meanwhile: (posts: Record<string, Post>) => void) => {
  const post = (id: string): Post => ({
    id,
    tenant: 't',
    title: id,
    text: `As ${id} was seen.`,
    updatedAt: '2026-01-01T00:00:00.000Z',
  })
  const posts: Record<string, Post> = { one: post('one'), two: post('two') }
  const req = {
    context: {},
    payload: {
      findByID: ({ id }: { id: string }) => Promise.resolve({ ...posts[id] }),
      update: ({ id, data }: { id: string; data: Partial<Post> }) => {
        const saved = { ...post(id), ...data, updatedAt: '2026-01-01T00:00:01.000Z' }
        posts[id] = saved
        meanwhile(posts)
        return Promise.resolve(saved)
      },
    },
  } as unknown as PayloadRequest
  const items = await readItems({ req, tenantId: 't', content: CONTENT, registry })
  const approval = { tenant: 't', content: CONTENT, items } as unknown as ApprovalDocument
  const edits = { 'posts/one': ['Edited.'] }
  const before = await readEdited({ req, approval, edits })
  return applyEdits({ req, approval, edits, before, registry })
}

const changeOf =
  (id: string) =>
  (posts: Record<string, Post>): void => {
    posts[id] = { ...posts[id], text: 'Unseen.', updatedAt: '2026-01-01T00:00:02.000Z' } as Post
  }

describe('edits of an approval', () => {
  it('are what is approved, beside what was left as it was', async () => {
    const { items } = await editOne(() => undefined)
    expect(items.map(({ texts }) => texts.map(({ text }) => text))).toEqual([
      ['Edited.'],
      ['As two was seen.'],
    ])
  })

  it.each(['one', 'two'])('are refused when somebody changes "%s" meanwhile', async (id) => {
    await expect(editOne(changeOf(id))).rejects.toMatchObject({ code: 'conflict' })
  })
})
