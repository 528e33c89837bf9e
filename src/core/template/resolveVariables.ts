import addFormats from 'ajv-formats'
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import { invalid, type FieldIssue } from '../errors'
import { isRecord, toPointer, unsafeJsonIssues } from './jsonTree'
import type { TemplateManifest } from './types'
import type { TemplateVariable } from './variablesSchema'

/** Most characters of one answer, whatever its schema says. */
const MAX_ANSWER_LENGTH = 10_000

// One error per field is what a form shows; it also stops before `pattern` when `maxLength` fails.
const ajv = addFormats
  .default(new Ajv2020({ allErrors: false, strict: true }))
  .addVocabulary(['x-group', 'x-widget', 'x-placeholder'])

const validators = new WeakMap<object, ValidateFunction>()

const validatorOf = (schema: TemplateVariable): ValidateFunction => {
  const known = validators.get(schema)
  if (known) return known
  const compiled = ajv.compile(schema)
  // Else the instance would hold every schema it ever saw.
  ajv.removeSchema(schema)
  validators.set(schema, compiled)
  return compiled
}

/** A manifest's variables, name → schema. */
export const variablesOf = (manifest: TemplateManifest): Record<string, TemplateVariable> =>
  (manifest.variables.properties ?? {}) as Record<string, TemplateVariable>

/**
 * Answers completed with the template's defaults. `null` and `undefined` count as not answered.
 *
 * @param manifest As `parseManifest` returned it.
 * @throws TauseError `invalid` (422) with one issue per field, pointers `/variables/<name>…`.
 */
export const resolveVariables = ({
  manifest,
  answers = {},
}: {
  manifest: TemplateManifest
  answers?: unknown
}): Record<string, unknown> => {
  if (!isRecord(answers))
    throw refused(manifest, [{ pointer: '/variables', message: 'must be an object' }])
  const unsafe = unsafeJsonIssues(answers, ['variables'])
  if (unsafe.length > 0) throw refused(manifest, unsafe)

  const variables = variablesOf(manifest)
  const issues: FieldIssue[] = Object.keys(answers)
    .filter((name) => !Object.hasOwn(variables, name))
    .map((name) => ({
      pointer: toPointer(['variables', name]),
      message: 'is not a variable of this template',
    }))
  const resolved: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(variables)) {
    const answer = Object.hasOwn(answers, name) ? answers[name] : undefined
    const value = structuredClone(answer ?? schema.default)
    const issue = issueOf({ name, schema, value })
    if (issue) issues.push(issue)
    else resolved[name] = value
  }
  if (issues.length > 0) throw refused(manifest, issues)
  return resolved
}

const refused = (manifest: TemplateManifest, issues: FieldIssue[]) =>
  invalid(
    `The variables do not fit template "${manifest.id}": ${issues.map(({ pointer, message }) => `${pointer} ${message}`).join('; ')}.`,
    issues,
  )

const issueOf = ({
  name,
  schema,
  value,
}: {
  name: string
  schema: TemplateVariable
  value: unknown
}): FieldIssue | undefined => {
  const base = toPointer(['variables', name])
  if (JSON.stringify(value).length > MAX_ANSWER_LENGTH * (schema.type === 'array' ? 10 : 1))
    return { pointer: base, message: `is longer than ${MAX_ANSWER_LENGTH} characters` }
  const validate = validatorOf(schema)
  if (validate(value)) return undefined
  const error = validate.errors?.[0]
  return { pointer: `${base}${error?.instancePath ?? ''}`, message: messageOf(error) }
}

const messageOf = (error: ErrorObject | undefined): string => {
  if (error?.keyword === 'enum')
    return `must be one of ${(error.params.allowedValues as unknown[]).map((value) => JSON.stringify(value)).join(', ')}`
  if (error?.keyword === 'format') return `must be a valid ${String(error.params.format)}`
  return error?.message ?? 'is not valid'
}
