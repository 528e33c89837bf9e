import { defineBlock } from '../../core/blocks/defineBlock'
import { anchorField, pictureField } from '../../core/blocks/fields'
import { Render, type VideoData } from './Render'
import { css } from './styles'

const isUpload = (_: unknown, siblings: Partial<VideoData>): boolean =>
  siblings?.source !== 'address'
const isAddress = (_: unknown, siblings: Partial<VideoData>): boolean =>
  siblings?.source === 'address'

export const videoBlock = defineBlock<VideoData>({
  slug: 'video',
  labels: { singular: 'Video', plural: 'Videos' },
  description:
    'An uploaded video, or a poster that opens a video elsewhere. Loads nothing from third parties.',
  category: 'media',
  placement: 'content',
  icon: 'circle-play',
  version: 1,
  fields: [
    {
      name: 'source',
      type: 'select',
      defaultValue: 'upload',
      options: [
        { label: 'Uploaded file', value: 'upload' },
        { label: 'Address, e.g. YouTube or Vimeo', value: 'address' },
      ],
    },
    {
      name: 'file',
      type: 'upload',
      relationTo: 'media',
      filterOptions: { mimeType: { contains: 'video/' } },
      admin: { condition: isUpload },
    },
    {
      name: 'captions',
      type: 'upload',
      relationTo: 'media',
      admin: { condition: isUpload, description: 'A WebVTT file, for people who cannot hear it.' },
    },
    {
      name: 'url',
      type: 'text',
      maxLength: 2000,
      admin: { condition: isAddress, description: 'Opens in a new tab.' },
      validate: (value: unknown, { siblingData }: { siblingData: Partial<VideoData> }) =>
        siblingData?.source !== 'address' || /^https:\/\/\S+$/i.test(String(value ?? ''))
          ? true
          : 'Give the address of the video, starting with https://.',
    },
    { name: 'title', type: 'text', required: true, maxLength: 120 },
    { name: 'caption', type: 'text', maxLength: 240 },
    pictureField({ name: 'poster', art: 'interface' }),
    {
      name: 'shape',
      type: 'select',
      defaultValue: 'wide',
      options: [
        { label: '16 : 9', value: 'wide' },
        { label: '4 : 3', value: 'landscape' },
        { label: '9 : 16', value: 'tall' },
      ],
    },
    anchorField(),
  ],
  defaults: {
    blockType: 'video',
    source: 'upload',
    title: 'A morning in the workshop',
    caption: 'Two minutes, without words: how a stool is made.',
    poster: { art: 'still-life', seed: 'video', alt: '' },
    shape: 'wide',
  },
  Render,
  css,
})
