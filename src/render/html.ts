import { escapeHtml } from '../core/escapeHtml'

/** A void element. Attributes that are undefined or false are left out; `true` has no value. */
export const voidTag = (
  name: 'meta' | 'link',
  attributes: Record<string, string | boolean | undefined>,
): string => {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([key, value]) => (value === true ? key : `${key}="${escapeHtml(String(value))}"`))
  return `<${[name, ...written].join(' ')}>`
}

/** JSON that may stand in a `<script>`: it can neither end the element nor open a comment. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
