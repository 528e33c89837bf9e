import type { Field, Validate } from 'payload'
import type { SCHEDULE_KINDS } from '../../core/schedule/kinds'
import { validateWebAddress } from './webAddress'
import { environmentField } from './environment'

type Kind = (typeof SCHEDULE_KINDS)[number]

/** A field of some kinds only; `required` there. */
const ofKinds = (kinds: readonly Kind[], field: Field, required = true): Field => {
  const isOf = (kind: unknown): boolean => kinds.includes(kind as Kind)
  const validate: Validate = (value: unknown, { siblingData, req }) =>
    !required || value || !isOf((siblingData as { kind?: unknown }).kind)
      ? true
      : req.t('validation:required')
  return {
    ...field,
    ...(required ? { validate } : {}),
    admin: { ...field.admin, condition: (data: { kind?: unknown }) => isOf(data?.kind) },
  } as Field
}

/** What a schedule does, and to what. */
export const scheduleTarget: Field[] = [
  {
    name: 'kind',
    type: 'select',
    required: true,
    defaultValue: 'deploy',
    index: true,
    label: { en: 'What runs', es: 'Qué se ejecuta' },
    options: [
      { value: 'deploy', label: { en: 'Deploy a site', es: 'Desplegar un sitio' } },
      { value: 'publish', label: { en: 'Publish a page', es: 'Publicar una página' } },
      {
        value: 'unpublish',
        label: { en: 'Take a page offline', es: 'Retirar una página' },
      },
      { value: 'brand-scan', label: { en: 'Scan a brand', es: 'Analizar una marca' } },
      {
        value: 'agent-run',
        label: { en: 'Let a team work', es: 'Poner un equipo a trabajar' },
      },
    ] satisfies { value: Kind; label: object }[],
  },
  ofKinds(['deploy'], {
    name: 'site',
    type: 'relationship',
    relationTo: 'sites',
    index: true,
    label: { en: 'Site', es: 'Sitio' },
  }),
  ofKinds(['deploy'], { ...environmentField(), required: false }, false),
  ofKinds(['publish', 'unpublish'], {
    name: 'page',
    type: 'relationship',
    relationTo: 'pages',
    index: true,
    label: { en: 'Page', es: 'Página' },
  }),
  ofKinds(
    ['publish', 'unpublish'],
    {
      name: 'deploy',
      type: 'checkbox',
      defaultValue: true,
      label: { en: 'Deploy the site afterwards', es: 'Desplegar después el sitio' },
    },
    false,
  ),
  ofKinds(['brand-scan'], {
    name: 'brandProfile',
    type: 'relationship',
    relationTo: 'brand-profiles',
    index: true,
    label: { en: 'Brand profile', es: 'Perfil de marca' },
  }),
  ofKinds(
    ['brand-scan'],
    {
      name: 'url',
      type: 'text',
      maxLength: 2048,
      validate: validateWebAddress,
      label: { en: 'Website', es: 'Sitio web' },
      admin: {
        description: {
          en: 'Empty: the website of the brand profile. What is found is a proposal; nothing is changed.',
          es: 'Vacío: el sitio del perfil. Lo que se encuentra es una propuesta; no cambia nada.',
        },
      },
    },
    false,
  ),
  ofKinds(['agent-run'], {
    name: 'team',
    type: 'text',
    maxLength: 64,
    index: true,
    label: { en: 'Team', es: 'Equipo' },
    admin: {
      description: {
        en: 'Name of a built-in team, e.g. weeklyContent, or id of one of your own.',
        es: 'Nombre de un equipo incluido, p. ej. weeklyContent, o id de uno propio.',
      },
    },
  }),
  ofKinds(
    ['agent-run'],
    {
      name: 'brief',
      type: 'json',
      label: { en: 'Brief', es: 'Encargo' },
      admin: {
        description: {
          en: 'What the team asks for, by its fields. Each run is given the same.',
          es: 'Lo que pide el equipo, por sus campos. Cada ejecución recibe lo mismo.',
        },
      },
    },
    false,
  ),
]
