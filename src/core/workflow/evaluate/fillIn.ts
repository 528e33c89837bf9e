import { fillPlaceholders, valueAt } from '../placeholders'
import type { Scope } from './outcome'

/** A template with what can be named in the scope. */
export const fillIn = (value: unknown, { outputs, vars }: Scope): unknown =>
  fillPlaceholders(value, ([root = '', ...rest]) =>
    root === 'steps'
      ? // The third part is `output`.
        valueAt(outputs, [rest[0] ?? '', ...rest.slice(2)])
      : valueAt(vars, [root, ...rest]),
  )
