import type { CollectionConfig, Field } from 'payload'
import { tenantAccess } from './access/tenantAccess'
import { brandDnaFields, identityFields, voiceFigureFields } from './fields/brandDna'
import { brandStyleFields } from './fields/brandStyle'
import { tenantField } from './fields/tenant'
import { validateWebAddress } from './fields/webAddress'
import { GROUPS } from './groups'
import { recordBrandOrigins } from './hooks/recordBrandOrigins'
import { releaseClaims } from './hooks/claimState'
import { markBrand } from './hooks/markForDeploy'
import { refuseStale } from './hooks/refuseStale'
import { nameField } from './fields/name'

const identity: Field[] = [
  nameField(),
  { name: 'tagline', type: 'text', maxLength: 160, label: { en: 'Tagline', es: 'Eslogan' } },
  {
    name: 'description',
    type: 'textarea',
    maxLength: 1000,
    label: { en: 'Description', es: 'Descripción' },
    admin: {
      description: {
        en: 'What the brand does and for whom, in two or three sentences.',
        es: 'Qué hace la marca y para quién, en dos o tres frases.',
      },
    },
  },
  ...identityFields,
  {
    name: 'logo',
    type: 'upload',
    relationTo: 'media',
    label: { en: 'Logo', es: 'Logotipo' },
  },
  {
    name: 'contact',
    type: 'group',
    label: { en: 'Contact', es: 'Contacto' },
    fields: [
      { name: 'email', type: 'email', label: { en: 'E-mail', es: 'Correo' } },
      { name: 'phone', type: 'text', maxLength: 40, label: { en: 'Telephone', es: 'Teléfono' } },
      {
        name: 'address',
        type: 'textarea',
        maxLength: 300,
        label: { en: 'Address', es: 'Dirección' },
      },
    ],
  },
  {
    name: 'social',
    type: 'array',
    maxRows: 12,
    label: { en: 'Social networks', es: 'Redes sociales' },
    labels: {
      singular: { en: 'Network', es: 'Red' },
      plural: { en: 'Networks', es: 'Redes' },
    },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'platform',
            type: 'text',
            required: true,
            maxLength: 40,
            label: { en: 'Network', es: 'Red' },
          },
          {
            name: 'url',
            type: 'text',
            required: true,
            maxLength: 500,
            validate: validateWebAddress,
            label: { en: 'Address', es: 'Dirección' },
          },
        ],
      },
    ],
  },
]

const voice: Field[] = [
  {
    name: 'voice',
    type: 'group',
    label: { en: 'Voice', es: 'Voz' },
    fields: [
      {
        name: 'tone',
        type: 'text',
        maxLength: 200,
        label: { en: 'Tone', es: 'Tono' },
        admin: {
          description: {
            en: 'A few adjectives: plain, warm, confident…',
            es: 'Algunos adjetivos: sencillo, cálido, seguro…',
          },
        },
      },
      {
        name: 'audience',
        type: 'textarea',
        maxLength: 600,
        label: { en: 'Audience', es: 'Público' },
      },
      {
        name: 'address',
        type: 'select',
        label: { en: 'Form of address', es: 'Trato' },
        options: [
          { value: 'informal', label: { en: 'Informal', es: 'De tú' } },
          { value: 'formal', label: { en: 'Formal', es: 'De usted' } },
        ],
      },
      {
        name: 'say',
        type: 'text',
        hasMany: true,
        label: { en: 'Words we use', es: 'Palabras que usamos' },
      },
      {
        name: 'avoid',
        type: 'text',
        hasMany: true,
        label: { en: 'Words we avoid', es: 'Palabras que evitamos' },
      },
      {
        name: 'sample',
        type: 'textarea',
        maxLength: 4000,
        label: { en: 'A text that sounds right', es: 'Un texto que suena bien' },
      },
      ...voiceFigureFields,
    ],
  },
  {
    name: 'strategy',
    type: 'json',
    label: { en: 'Marketing strategy', es: 'Estrategia de marketing' },
    admin: {
      description: {
        en: 'Positioning, offers and channels, as the API and the agents give them.',
        es: 'Posicionamiento, ofertas y canales, tal como los dan la API y los agentes.',
      },
    },
  },
]

/** Who a brand is, how it looks and how it sounds. */
export const brandProfiles: CollectionConfig = {
  slug: 'brand-profiles',
  labels: {
    singular: { en: 'Brand profile', es: 'Perfil de marca' },
    plural: { en: 'Brand profiles', es: 'Perfiles de marca' },
  },
  admin: {
    useAsTitle: 'name',
    group: GROUPS.brand,
    defaultColumns: ['name', 'tagline', 'updatedAt'],
    description: {
      en: 'Name, colours, type and voice. A site takes its look from one of these.',
      es: 'Nombre, colores, tipografía y voz. Un sitio toma su aspecto de uno de estos.',
    },
  },
  access: tenantAccess('brand-profiles'),
  versions: { maxPerDoc: 50 },
  hooks: {
    beforeChange: [refuseStale, recordBrandOrigins],
    afterChange: [markBrand],
    afterError: [releaseClaims],
  },
  fields: [
    tenantField(),
    {
      type: 'tabs',
      tabs: [
        { label: { en: 'Identity', es: 'Identidad' }, fields: identity },
        {
          label: { en: 'Look', es: 'Aspecto' },
          description: {
            en: 'What is left empty is filled by the template.',
            es: 'Lo que quede vacío lo completa la plantilla.',
          },
          fields: brandStyleFields(),
        },
        { label: { en: 'Voice', es: 'Voz' }, fields: voice },
        {
          label: { en: 'Brand DNA', es: 'ADN de marca' },
          description: {
            en: 'What scans, the API and the agents know beyond the form.',
            es: 'Lo que saben los análisis, la API y los agentes más allá del formulario.',
          },
          fields: brandDnaFields,
        },
      ],
    },
  ],
}
