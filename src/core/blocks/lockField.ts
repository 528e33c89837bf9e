import type { SelectField } from 'payload'
import { actorOf } from '../tenancy/actorOf'
import { idOf } from '../tenancy/idOf'
import { canDo, covers } from '../tenancy/permissions'

/** Values of the field `lock`; see `Lock` in `core/builder/lockOf`. */
export const LOCKS = ['none', 'content', 'all'] as const

/** How far a block is locked. Every block has it; forms show it to those who may change it. */
export const lockField = (): SelectField => ({
  name: 'lock',
  type: 'select',
  label: { en: 'Lock', es: 'Bloqueo' },
  options: [
    { value: 'none', label: { en: 'Not locked', es: 'Sin bloqueo' } },
    {
      value: 'content',
      label: { en: 'Place locked, contents free', es: 'Lugar bloqueado, contenido libre' },
    },
    { value: 'all', label: { en: 'Everything locked', es: 'Todo bloqueado' } },
  ],
  admin: {
    condition: (data, _, { user }) =>
      covers(
        canDo({ actor: actorOf(user), collection: 'pages', operation: 'lock' }),
        idOf((data as { tenant?: unknown } | undefined)?.tenant),
      ),
    description: {
      en: 'Holds for everyone but owners of the tenant, who may change the lock.',
      es: 'Vale para todos menos los propietarios de la organización, que pueden cambiarlo.',
    },
  },
})
