import type { CollectionConfig, Field } from 'payload'
import { pagesAccess } from './access/pagesAccess'
import { pagePathField } from './fields/pagePath'
import { tenantField } from './fields/tenant'
import { validateWebAddress } from './fields/webAddress'
import { GROUPS } from './groups'
import { guardPublishing } from './hooks/guardPublishing'
import { limitCount } from './hooks/limitCount'
import { setPublishedAt } from './hooks/setPublishedAt'
import { noteWriteMode } from './hooks/writeMode'

/** Milliseconds of rest before a draft saves itself. */
const AUTOSAVE_INTERVAL = 1000

const seo: Field = {
  name: 'seo',
  type: 'group',
  label: { en: 'Search and sharing', es: 'Buscadores y redes' },
  fields: [
    {
      name: 'title',
      type: 'text',
      maxLength: 70,
      label: { en: 'Title', es: 'Título' },
      admin: {
        description: {
          en: 'Up to 70 characters. Empty: the page’s title.',
          es: 'Hasta 70 caracteres. Vacío: el título de la página.',
        },
      },
    },
    {
      name: 'description',
      type: 'textarea',
      maxLength: 170,
      label: { en: 'Description', es: 'Descripción' },
      admin: { description: { en: 'Up to 170 characters.', es: 'Hasta 170 caracteres.' } },
    },
    {
      name: 'image',
      type: 'upload',
      relationTo: 'media',
      label: { en: 'Picture when shared', es: 'Imagen al compartir' },
    },
    {
      name: 'canonical',
      type: 'text',
      maxLength: 2000,
      validate: validateWebAddress,
      label: { en: 'Canonical address', es: 'Dirección canónica' },
      admin: {
        description: {
          en: 'Only when the same text is also published elsewhere.',
          es: 'Solo si el mismo texto está publicado también en otro lugar.',
        },
      },
    },
    {
      name: 'noindex',
      type: 'checkbox',
      defaultValue: false,
      label: { en: 'Hide from search engines', es: 'Ocultar a los buscadores' },
    },
  ],
}

/**
 * Pages of sites.
 *
 * @param blockSlugs slugs of `config.blocks` that may stand directly in a page.
 */
export const pagesCollection = ({
  blockSlugs,
}: {
  blockSlugs: readonly string[]
}): CollectionConfig => ({
  slug: 'pages',
  labels: {
    singular: { en: 'Page', es: 'Página' },
    plural: { en: 'Pages', es: 'Páginas' },
  },
  admin: {
    useAsTitle: 'title',
    group: GROUPS.content,
    defaultColumns: ['title', 'path', 'site', '_status', 'updatedAt'],
    description: {
      en: 'A page goes online with the next deployment after it is published.',
      es: 'Una página sale en línea con el siguiente despliegue tras publicarse.',
    },
  },
  access: pagesAccess,
  versions: {
    drafts: { autosave: { interval: AUTOSAVE_INTERVAL } },
    maxPerDoc: 50,
  },
  indexes: [{ fields: ['site', 'path'], unique: true }],
  hooks: {
    beforeOperation: [noteWriteMode],
    beforeChange: [limitCount('pages'), guardPublishing, setPublishedAt],
  },
  fields: [
    tenantField(),
    {
      name: 'title',
      type: 'text',
      required: true,
      maxLength: 160,
      label: { en: 'Title', es: 'Título' },
    },
    {
      name: 'site',
      type: 'relationship',
      relationTo: 'sites',
      required: true,
      index: true,
      label: { en: 'Site', es: 'Sitio' },
      admin: { position: 'sidebar' },
    },
    pagePathField(),
    {
      name: 'publishedAt',
      type: 'date',
      index: true,
      label: { en: 'Published on', es: 'Publicada el' },
      admin: {
        position: 'sidebar',
        date: { pickerAppearance: 'dayAndTime' },
        description: {
          en: 'Set when first published; lists sort by it.',
          es: 'Se fija al publicar por primera vez; ordena las listas.',
        },
      },
    },
    {
      type: 'tabs',
      tabs: [
        {
          label: { en: 'Content', es: 'Contenido' },
          fields: [
            {
              name: 'layout',
              type: 'blocks',
              minRows: 0,
              blocks: [],
              blockReferences: [...blockSlugs] as never,
              label: { en: 'Blocks', es: 'Bloques' },
              labels: {
                singular: { en: 'Block', es: 'Bloque' },
                plural: { en: 'Blocks', es: 'Bloques' },
              },
            },
          ],
        },
        { label: { en: 'Search and sharing', es: 'Buscadores y redes' }, fields: [seo] },
      ],
    },
  ],
})
