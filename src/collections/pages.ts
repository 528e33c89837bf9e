import type { CollectionConfig, Field } from 'payload'
import { systemWritten } from './access/fieldAccess'
import { lockAccess } from './access/lockAccess'
import { draftAccess } from './access/draftAccess'
import { agentKeyField } from './fields/agentKey'
import { pagePathField } from './fields/pagePath'
import { tenantField } from './fields/tenant'
import { validateWebAddress } from './fields/webAddress'
import { layoutField } from './fields/layout'
import { draftVersions } from './draftVersions'
import { GROUPS } from './groups'
import { guardPublishing } from './hooks/guardPublishing'
import { limitCount } from './hooks/limitCount'
import { markDeletedPage, markPage } from './hooks/markForDeploy'
import { noteAgentKey } from './hooks/noteAgentKey'
import { noteSections } from './hooks/noteSections'
import { refuseTakenPath } from './hooks/refuseTakenPath'
import { setPublishedAt } from './hooks/setPublishedAt'
import { noteWriteMode } from './hooks/writeMode'

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
  access: draftAccess('pages'),
  versions: draftVersions,
  indexes: [{ fields: ['site', 'path'], unique: true }],
  hooks: {
    beforeOperation: [noteWriteMode],
    beforeChange: [
      limitCount('pages'),
      guardPublishing('pages'),
      refuseTakenPath,
      setPublishedAt,
      noteSections,
      noteAgentKey,
    ],
    afterChange: [markPage],
    afterDelete: [markDeletedPage],
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
    agentKeyField(),
    {
      name: 'publishedAt',
      type: 'date',
      index: true,
      // A copy has not been published yet.
      hooks: { beforeDuplicate: [() => null] },
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
      name: 'contentOnly',
      type: 'checkbox',
      defaultValue: false,
      access: lockAccess,
      label: { en: 'Only texts and pictures may be changed', es: 'Solo textos e imágenes' },
      admin: {
        position: 'sidebar',
        description: {
          en: 'Nobody but owners adds, moves or removes blocks of this page.',
          es: 'Solo los propietarios añaden, mueven o quitan bloques de esta página.',
        },
      },
    },
    {
      // Ids, and no relationship: a section that is gone must not keep its page from being saved.
      name: 'sectionIds',
      type: 'text',
      hasMany: true,
      index: true,
      access: systemWritten,
      admin: { hidden: true },
      label: { en: 'Shared sections it uses', es: 'Secciones compartidas que usa' },
    },
    {
      type: 'tabs',
      tabs: [
        {
          label: { en: 'Content', es: 'Contenido' },
          fields: [layoutField(blockSlugs)],
        },
        { label: { en: 'Search and sharing', es: 'Buscadores y redes' }, fields: [seo] },
      ],
    },
  ],
})
