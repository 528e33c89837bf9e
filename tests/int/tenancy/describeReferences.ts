import type { TenantWorld, World } from './world'
import { unique } from './names'

const richText = (children: object[]): object => ({
  root: { type: 'root', version: 1, format: '', indent: 0, direction: 'ltr', children },
})
const paragraph = (children: object[]): object => ({
  type: 'paragraph',
  version: 1,
  format: '',
  indent: 0,
  direction: 'ltr',
  textFormat: 0,
  children,
})
const text = {
  type: 'text',
  version: 1,
  text: 'word',
  detail: 0,
  format: 0,
  mode: 'normal',
  style: '',
}

/** Ways in which a page may name documents: the field that a refusal must name, and the change. */
const WAYS: Record<string, { field: RegExp; change: (of: TenantWorld) => object }> = {
  'an upload in a block': {
    field: /layout\.0\..*picture\.media/,
    change: ({ documents }) => ({
      layout: [{ blockType: 'image', picture: picture(documents.media.id) }],
    }),
  },
  'an upload in a nested block': {
    field: /layout\.0\..*picture\.media/,
    change: ({ documents }) => ({
      layout: [
        {
          blockType: 'section',
          content: [{ blockType: 'image', picture: picture(documents.media.id) }],
        },
      ],
    }),
  },
  'an upload in a group': {
    field: /seo\.image/,
    change: ({ documents }) => ({ seo: { image: documents.media.id } }),
  },
  'its site': { field: /site/, change: ({ site }) => ({ site }) },
  'a page link in a block': {
    field: /layout\.0\.actions\.0\.page/,
    change: ({ documents }) => ({
      layout: [
        {
          blockType: 'callToAction',
          heading: 'Go',
          actions: [{ label: 'Go', type: 'page', page: documents.pages.id }],
        },
      ],
    }),
  },
  'an upload in rich text': {
    field: /layout\.0\./,
    change: ({ documents }) => ({
      layout: [
        {
          blockType: 'richText',
          content: richText([
            {
              type: 'upload',
              version: 3,
              format: '',
              id: unique(),
              fields: null,
              relationTo: 'media',
              value: documents.media.id,
            },
          ]),
        },
      ],
    }),
  },
  'a link in rich text': {
    field: /layout\.0\./,
    change: ({ documents }) => ({
      layout: [
        {
          blockType: 'richText',
          content: richText([
            paragraph([
              {
                type: 'link',
                version: 3,
                id: unique(),
                format: '',
                indent: 0,
                direction: 'ltr',
                children: [text],
                fields: {
                  linkType: 'internal',
                  newTab: false,
                  doc: { relationTo: 'pages', value: documents.pages.id },
                },
              },
            ]),
          ]),
        },
      ],
    }),
  },
}

const picture = (media: string): object => ({ media, alt: 'x' })

/** References of tenant A's documents to those of B. */
export const describeReferences = (getWorld: () => World): void => {
  describe("a page of A that names B's documents", () => {
    for (const [what, { field, change }] of Object.entries(WAYS)) {
      it(`in ${what} is refused, the field named; A's own are taken`, async () => {
        const { as, a, b, fresh } = getWorld()
        const { id } = await fresh('pages', 'a')
        const url = `/api/pages/${id}`
        const own = await as.ownerA('PATCH', url, { json: change(a) })
        expect([own.status, own.status === 200 ? '' : own.text]).toEqual([200, ''])
        for (const query of ['', '?draft=true']) {
          const foreign = await as.ownerA('PATCH', `${url}${query}`, { json: change(b) })
          expect(foreign.status).toBe(400)
          const paths = (foreign.body.errors[0].data.errors as { path: string }[]).map(
            ({ path }) => path,
          )
          expect(paths.join(' ')).toMatch(field)
        }
      })
    }

    it('is refused over GraphQL and for keys too', async () => {
      const { as, a, b, fresh } = getWorld()
      const { id } = await fresh('pages', 'a')
      const ask = (image: string) =>
        as.ownerA('POST', '/api/graphql', {
          json: {
            query:
              'mutation($id: String!, $data: mutationPageUpdateInput!) { updatePage(id: $id, data: $data) { id } }',
            variables: { id, data: { seo: { image } } },
          },
        })
      expect((await ask(a.documents.media.id)).body.data.updatePage).toEqual({ id })
      expect((await ask(b.documents.media.id)).body.errors[0].extensions.statusCode).toBe(400)
      const byKey = await as.keyA('PATCH', `/api/pages/${id}`, {
        json: { seo: { image: b.documents.media.id } },
      })
      expect(byKey.status).toBe(400)
    })
  })

  it.each([
    ['sites', 'brandProfile', 'brand-profiles'],
    ['brand-profiles', 'logo', 'media'],
    ['domains', 'site', 'sites'],
  ] as const)("%s with B's document in %s are refused", async (collection, field, target) => {
    const { as, a, b, fresh } = getWorld()
    const { id } = await fresh(collection, 'a')
    const ask = (value: string) =>
      as.ownerA('PATCH', `/api/${collection}/${id}`, { json: { [field]: value } })
    expect((await ask(a.documents[target].id)).status).toBe(200)
    const refused = await ask(b.documents[target].id)
    expect([refused.status, refused.body.errors[0].data.errors[0].path]).toEqual([400, field])
  })
}
