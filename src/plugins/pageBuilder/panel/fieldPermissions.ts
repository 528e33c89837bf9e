import type { ClientField } from 'payload'

type Permission = true | { read: true; fields: Permissions }
type Permissions = { [name: string]: Permission }

/**
 * Permissions, as Payload's form takes them, that let some fields be read only; `true`: all may be changed.
 * What they hold may be read only, too.
 */
export const fieldPermissions = (
  fields: readonly ClientField[],
  locked: readonly string[],
): Permissions | true =>
  locked.length === 0
    ? true
    : {
        // Payload adds these to every block.
        ...{ id: true, blockName: true, blockType: true },
        ...permissionsOf(fields, (name) => locked.includes(name)),
      }

const permissionsOf = (
  fields: readonly ClientField[],
  isLocked: (name: string) => boolean,
): Permissions =>
  Object.assign(
    {},
    ...fields.map((field): Permissions => {
      const inner = 'fields' in field ? (field.fields as ClientField[]) : []
      if ('name' in field && field.name)
        return { [field.name]: isLocked(field.name) ? readOnly(inner) : true }
      const tabs = 'tabs' in field ? field.tabs : []
      return Object.assign(
        permissionsOf(inner, isLocked),
        ...tabs.map((tab) =>
          'name' in tab && tab.name
            ? { [tab.name]: isLocked(tab.name) ? readOnly(tab.fields) : true }
            : permissionsOf(tab.fields, isLocked),
        ),
      ) as Permissions
    }),
  ) as Permissions

const readOnly = (inner: readonly ClientField[]): Permission => ({
  read: true,
  fields: permissionsOf(inner, () => true),
})
