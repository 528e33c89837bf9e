import { defineBlock } from '../../core/blocks/defineBlock'
import { anchorField, introFields, linkField, toneField } from '../../core/blocks/fields'
import { formScript } from '../../core/blocks/formScript'
import { NewsletterFormRender, type NewsletterFormData } from './Render'
import { newsletterFormCss } from './styles'

export const newsletterFormBlock = defineBlock<NewsletterFormData>({
  slug: 'newsletterForm',
  labels: { singular: 'Newsletter form', plural: 'Newsletter forms' },
  description: 'One line to sign up for news by e-mail.',
  category: 'forms',
  placement: 'content',
  icon: 'send',
  version: 1,
  fields: [
    ...introFields(),
    {
      name: 'layout',
      type: 'select',
      defaultValue: 'split',
      options: [
        { label: 'Text beside the form', value: 'split' },
        { label: 'Text above the form', value: 'stacked' },
        { label: 'Card', value: 'card' },
      ],
    },
    { name: 'emailLabel', type: 'text', defaultValue: 'E-mail', maxLength: 80 },
    {
      name: 'nameLabel',
      type: 'text',
      maxLength: 80,
      admin: { description: 'Asks for a name, too. Empty: it does not.' },
    },
    {
      name: 'consent',
      type: 'group',
      fields: [
        {
          name: 'text',
          type: 'text',
          maxLength: 300,
          admin: { description: 'Next to a required checkbox. Empty: no checkbox.' },
        },
        { name: 'linkLabel', type: 'text', maxLength: 80 },
        linkField({ name: 'link', label: false }),
      ],
    },
    { name: 'submitLabel', type: 'text', defaultValue: 'Subscribe', maxLength: 40 },
    {
      name: 'successMessage',
      type: 'textarea',
      defaultValue: 'Thank you. You are on the list.',
      maxLength: 300,
    },
    {
      name: 'note',
      type: 'text',
      maxLength: 200,
      admin: { description: 'Below the form: how often, how to leave.' },
    },
    toneField(),
    anchorField(),
  ],
  defaults: {
    blockType: 'newsletterForm',
    heading: 'One letter a month',
    text: 'A finished room, a material we like, and the dates of our open workshop days.',
    layout: 'split',
    emailLabel: 'E-mail',
    consent: { text: '' },
    submitLabel: 'Subscribe',
    successMessage: 'Thank you. You are on the list; the next letter goes out on the first.',
    note: 'Twelve letters a year. Leave with one click.',
    tone: 'muted',
  },
  Render: NewsletterFormRender,
  css: newsletterFormCss,
  script: formScript,
})
