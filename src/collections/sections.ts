import type { CollectionConfig } from 'payload'
import { draftAccess } from './access/draftAccess'
import { systemWritten } from './access/fieldAccess'
import { tenantField } from './fields/tenant'
import { layoutField } from './fields/layout'
import { draftVersions } from './draftVersions'
import { GROUPS } from './groups'
import { guardPublishing } from './hooks/guardPublishing'
import { guardSection } from './hooks/guardSection'
import { markSection } from './hooks/markForDeploy'
import { noteContentChange } from './hooks/noteContentChange'
import { refuseUsedSection } from './hooks/refuseUsedSection'
import { noteWriteMode } from './hooks/writeMode'
import { nameField } from './fields/name'

/**
 * A tenant's own sections: those that pages share, and those kept to start from.
 *
 * @param blockSlugs slugs of `config.blocks` that may stand directly in a section.
 */
export const sectionsCollection = ({
  blockSlugs,
}: {
  blockSlugs: readonly string[]
}): CollectionConfig => ({
  slug: 'sections',
  labels: {
    singular: { en: 'Section', es: 'Sección' },
    plural: { en: 'Sections', es: 'Secciones' },
  },
  admin: {
    useAsTitle: 'name',
    group: GROUPS.content,
    defaultColumns: ['name', 'kind', '_status', 'updatedAt'],
    description: {
      en: 'Shared sections are changed here once; the pages that use them follow with the next deployment after it is published.',
      es: 'Las secciones compartidas se cambian aquí una vez; las páginas que las usan las siguen con el próximo despliegue tras publicarlas.',
    },
  },
  access: draftAccess('sections'),
  versions: draftVersions,
  hooks: {
    beforeOperation: [noteWriteMode],
    beforeChange: [guardPublishing('sections'), guardSection, noteContentChange],
    afterChange: [markSection],
    beforeDelete: [refuseUsedSection],
  },
  fields: [
    tenantField(),
    nameField(),
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'shared',
      index: true,
      label: { en: 'Kind', es: 'Tipo' },
      options: [
        { value: 'shared', label: { en: 'Shared by pages', es: 'Compartida por páginas' } },
        { value: 'own', label: { en: 'To start from', es: 'Para partir de ella' } },
      ],
      admin: {
        position: 'sidebar',
        description: {
          en: 'Of a shared section pages show this very one; of the other kind they get a copy.',
          es: 'De una sección compartida las páginas muestran esta misma; de la otra reciben una copia.',
        },
      },
    },
    {
      name: 'site',
      type: 'relationship',
      relationTo: 'sites',
      index: true,
      label: { en: 'Shown in the look of', es: 'Se muestra con el aspecto de' },
      admin: {
        position: 'sidebar',
        description: {
          en: 'While it is edited. All sites of the tenant may use it.',
          es: 'Mientras se edita. Pueden usarla todos los sitios de la organización.',
        },
      },
    },
    {
      name: 'contentChangedAt',
      type: 'date',
      index: true,
      access: systemWritten,
      label: { en: 'Published content changed', es: 'Cambio del contenido publicado' },
      admin: {
        position: 'sidebar',
        readOnly: true,
        condition: (data) => Boolean(data?.contentChangedAt),
        date: { pickerAppearance: 'dayAndTime' },
      },
    },
    layoutField(blockSlugs),
  ],
})
