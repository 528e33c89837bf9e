import type { PayloadRequest } from 'payload'
import { blockRegistry as blocks } from '../../../blocks/library'
import { page, siteInput } from '../../../render/siteFixture'
import { checkDocument } from './checkDocument'

const reference = { blockType: 'sharedSection', id: 'r', section: 's1' }

const codesOf = async (sections: { published: boolean }[]): Promise<unknown[]> => {
  const doc = page({ layout: [reference] })
  const { issues } = await checkDocument({
    req: {} as PayloadRequest,
    collection: 'pages',
    doc,
    options: {
      blocks,
      field: 'layout',
      isPart: true,
      loadCheckedSite: async () => ({
        input: {
          ...siteInput({ pages: [doc] }),
          sections: new Map(
            sections.map(({ published }) => [
              's1',
              { id: 's1', name: 'Offer', layout: [], published },
            ]),
          ),
        },
        pages: [],
      }),
    },
  })
  return issues.filter(({ level }) => level === 'error').map(({ code, block }) => [code, block])
}

describe('checkDocument', () => {
  it('tells of a shared section that is gone or not published, at the block that stands for it', async () => {
    expect(await codesOf([])).toEqual([['section_missing', 'r']])
    expect(await codesOf([{ published: false }])).toEqual([['section_unpublished', 'r']])
    expect(await codesOf([{ published: true }])).toEqual([])
  })
})
