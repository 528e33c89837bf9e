import { defineBlock } from '../../core/blocks/defineBlock'
import { actionsField, anchorField, introFields, toneField } from '../../core/blocks/fields'
import { PostListRender, type PostListData } from './Render'
import { postListCss } from './styles'

export const postListBlock = defineBlock<PostListData>({
  slug: 'postList',
  labels: { singular: 'Post list', plural: 'Post lists' },
  description: 'The newest published pages below a path, e.g. the posts of a journal.',
  category: 'text',
  placement: 'content',
  icon: 'book-open',
  version: 1,
  fields: [
    ...introFields(),
    {
      name: 'under',
      type: 'text',
      required: true,
      defaultValue: '/journal',
      maxLength: 200,
      admin: { description: 'Pages below this path are listed, newest first.' },
      validate: (value: unknown) =>
        typeof value === 'string' && /^\/(?!\/)/.test(value)
          ? true
          : 'Give a path of this site that starts with "/".',
    },
    { name: 'limit', type: 'number', defaultValue: 6, min: 1, max: 50 },
    { name: 'layout', type: 'select', defaultValue: 'list', options: ['list', 'cards'] },
    { name: 'showPictures', type: 'checkbox', defaultValue: true },
    actionsField({ maxRows: 1 }),
    toneField(),
    anchorField(),
  ],
  defaults: {
    blockType: 'postList',
    heading: 'From the journal',
    under: '/journal',
    limit: 6,
    layout: 'list',
    showPictures: true,
    tone: 'default',
  },
  Render: PostListRender,
  css: postListCss,
})
