import { defineBlock } from '../../core/blocks/defineBlock'
import { anchorField, introFields, linkField, toneField } from '../../core/blocks/fields'
import { formScript } from '../../core/blocks/formScript'
import { ContactFormRender, type ContactFormData } from './Render'
import { contactFormCss } from './styles'

const isText = (_: unknown, siblings: { type?: string }): boolean =>
  siblings?.type !== 'select' && siblings?.type !== 'checkbox'
const isSelect = (_: unknown, siblings: { type?: string }): boolean => siblings?.type === 'select'

export const contactFormBlock = defineBlock<ContactFormData>({
  slug: 'contactForm',
  labels: { singular: 'Contact form', plural: 'Contact forms' },
  description: 'A form for inquiries. What people send is stored as a submission.',
  category: 'forms',
  placement: 'content',
  icon: 'mail',
  version: 1,
  fields: [
    ...introFields(),
    {
      name: 'fields',
      type: 'array',
      minRows: 1,
      maxRows: 16,
      labels: { singular: 'Field', plural: 'Fields' },
      fields: [
        {
          name: 'name',
          type: 'text',
          required: true,
          maxLength: 40,
          admin: { description: 'Key in the stored submission: letters, digits, hyphens.' },
          validate: (value: unknown) =>
            typeof value === 'string' && /^[a-zA-Z][a-zA-Z0-9_-]*$/.test(value)
              ? true
              : 'Use letters, digits, hyphens and underscores, starting with a letter.',
        },
        { name: 'label', type: 'text', required: true, maxLength: 120 },
        {
          name: 'type',
          type: 'select',
          required: true,
          defaultValue: 'text',
          options: ['text', 'email', 'tel', 'textarea', 'select', 'checkbox'],
        },
        { name: 'required', type: 'checkbox', defaultValue: false },
        { name: 'help', type: 'text', maxLength: 200 },
        {
          name: 'options',
          type: 'array',
          maxRows: 40,
          labels: { singular: 'Option', plural: 'Options' },
          admin: { condition: isSelect },
          fields: [{ name: 'label', type: 'text', required: true, maxLength: 120 }],
        },
        {
          name: 'maxLength',
          type: 'number',
          min: 1,
          max: 5000,
          admin: {
            condition: isText,
            description: 'Most characters. Empty: 200, for long texts 5000.',
          },
        },
        { name: 'width', type: 'select', defaultValue: 'full', options: ['full', 'half'] },
      ],
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
    { name: 'submitLabel', type: 'text', defaultValue: 'Send message', maxLength: 40 },
    {
      name: 'successMessage',
      type: 'textarea',
      defaultValue: 'Thank you. Your message has arrived; we answer within one working day.',
      maxLength: 300,
    },
    {
      name: 'showContact',
      type: 'checkbox',
      defaultValue: true,
      label: 'Show the brand’s e-mail, telephone and address beside the form',
    },
    {
      name: 'asideHeading',
      type: 'text',
      maxLength: 80,
      admin: { description: 'Over a short text beside the form, e.g. “Opening hours”.' },
    },
    { name: 'asideText', type: 'textarea', maxLength: 400 },
    toneField(),
    anchorField(),
  ],
  defaults: {
    blockType: 'contactForm',
    heading: 'Tell us about your plans',
    text: 'A few lines are enough. We read everything ourselves and answer within one working day.',
    fields: [
      { name: 'name', label: 'Your name', type: 'text', required: true, width: 'half' },
      { name: 'email', label: 'E-mail', type: 'email', required: true, width: 'half' },
      {
        name: 'message',
        label: 'What is it about?',
        type: 'textarea',
        required: true,
        help: 'A date, a place and a rough size help us most.',
        width: 'full',
      },
    ],
    consent: { text: '' },
    submitLabel: 'Send message',
    successMessage: 'Thank you. Your message has arrived; we answer within one working day.',
    showContact: true,
    asideHeading: 'Opening hours',
    asideText: 'Monday to Friday, 9 to 17\nSaturday by appointment',
    tone: 'default',
  },
  Render: ContactFormRender,
  css: contactFormCss,
  script: formScript,
})
