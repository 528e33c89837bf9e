import { BRAND_VARIABLES } from '../brandValues'
import { isRecord } from '../jsonTree'
import { placeOf, walkParts, type TemplateFinding } from '../report'
import { variablesOf } from '../resolveVariables'
import { hasBrokenPlaceholder, placeholdersIn } from '../substitute'
import type { TemplateManifest } from '../types'

const DIRECTIVES: Record<string, readonly string[]> = {
  $var: ['$var'],
  $asset: ['$asset'],
  $if: ['$if', 'then', 'else'],
}

/** Fields that the format itself reads; an answer must not decide them. */
const STRUCTURAL = new Set(['blockType', 'key', 'page', '$asset'])

/** Undeclared and unused variables, malformed placeholders and directives, texts without a limit. */
export const checkVariables = (manifest: TemplateManifest): TemplateFinding[] => {
  const variables = variablesOf(manifest)
  const known = new Set<string>([...Object.keys(variables), ...BRAND_VARIABLES])
  const used = new Set<string>()
  const findings: TemplateFinding[] = []

  walkParts(manifest, (spot, page) => {
    const error = (rule: string, message: string): void => {
      findings.push({ level: 'error', rule, message, ...placeOf(spot, page) })
    }
    const name = String(spot.path.at(-1))
    const use = (variable: string, asText: boolean): void => {
      used.add(variable)
      if (!known.has(variable))
        error(
          'undeclared-variable',
          `"${variable}" is neither declared in variables nor a brand value.`,
        )
      const type = variables[variable]?.type
      if (asText && (type === 'boolean' || type === 'array'))
        error(
          'placeholder',
          `"${variable}" is a ${type}, not text: use { "$var": "${variable}" } or $if.`,
        )
    }
    const { node } = spot
    if (typeof node === 'string') {
      if (hasBrokenPlaceholder(node))
        error(
          'placeholder',
          `"${excerpt(node)}" holds "{{" or "}}" that is no placeholder. Write {{name}}.`,
        )
      const names = placeholdersIn(node)
      if (names.length > 0 && (STRUCTURAL.has(name) || (spot.richText && name !== 'text')))
        error('placeholder', `A placeholder cannot stand in "${name}" here.`)
      for (const variable of names) use(variable, true)
    }
    if (!isRecord(node)) return
    const directive = Object.keys(node).find((key) => key.startsWith('$'))
    if (directive === undefined) return
    const keys = DIRECTIVES[directive]
    if (!keys || Object.keys(node).some((key) => !keys.includes(key)))
      return error('directive', `${excerpt(JSON.stringify(node))} is not $var, $asset or $if.`)
    const variable = directive === '$if' ? conditionVariable(node.$if) : node[directive]
    if (typeof variable !== 'string' || (directive === '$if' && !('then' in node)))
      return error('directive', `${excerpt(JSON.stringify(node))} is not a complete ${directive}.`)
    if (directive !== '$asset') use(variable, false)
    if (directive === '$var' && STRUCTURAL.has(name))
      error('placeholder', `A variable cannot stand in "${name}".`)
  })

  for (const [variable, schema] of Object.entries(variables)) {
    const field = `/variables/properties/${variable}`
    if (!used.has(variable))
      findings.push({
        level: 'warning',
        rule: 'unused-variable',
        message: `The variable "${variable}" is asked for but never used.`,
        field,
      })
    if (
      schema.type === 'string' &&
      !schema.enum &&
      !schema.format &&
      schema.maxLength === undefined
    )
      findings.push({
        level: 'warning',
        rule: 'variable-length',
        message: `The variable "${variable}" has no maxLength; a long answer may not fit its field.`,
        field,
      })
    if (/\{\{|\}\}/.test(JSON.stringify(schema.default)))
      findings.push({
        level: 'error',
        rule: 'placeholder',
        message: `The default of "${variable}" holds a placeholder; answers are never expanded.`,
        field: `${field}/default`,
      })
  }
  return findings
}

const conditionVariable = (condition: unknown): unknown => {
  if (!isRecord(condition)) return undefined
  return Object.keys(condition).every((key) => key === 'var' || key === 'equals')
    ? condition.var
    : undefined
}

const excerpt = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
