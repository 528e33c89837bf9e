import type { NextFunction, Request, Response } from 'express'
import type { DefinitionNode, DocumentNode, SelectionSetNode } from 'graphql'

/** What one request may ask for at its top: each is an operation of its own for the server. */
const MAX_OPERATIONS = 20

/** Words and signs of a query, and its fields once fragments are put in: GraphQL compares them in pairs. */
const MAX_TOKENS = 5000

/**
 * Refuses with 400 what GraphQL would take apart at the cost of everybody else, or could not answer: a
 * body that is no JSON, subscriptions, fragments that hold themselves, queries of endless length and
 * requests that are hundreds. What is merely wrong is left to GraphQL, which says so in its own way.
 *
 * Looks at the body that was read for the limit of log-ins.
 */
export const checkGraphql = async (
  request: Request,
  response: Response,
  next: NextFunction,
): Promise<void> => {
  const { rawBody } = request as Request & { rawBody?: Uint8Array }
  const isJson = /^application\/json\b/i.test(request.get('content-type') ?? '')
  const problem = rawBody && isJson ? await problemOf(new TextDecoder().decode(rawBody)) : undefined
  if (problem === undefined) return next()
  response.status(400).json({ errors: [{ message: problem }] })
}

const problemOf = async (body: string): Promise<string | undefined> => {
  const query = queryOf(body)
  if (query === null) return 'The body is not JSON. Send {"query": "…"}.'
  if (query === undefined) return undefined
  const { parse } = await import('graphql')
  try {
    return documentProblem(parse(query, { maxTokens: MAX_TOKENS, noLocation: true }))
  } catch (error) {
    const tooLong = error instanceof Error && /\btokens\b/.test(error.message)
    return tooLong
      ? `The query has more than ${MAX_TOKENS} tokens. Ask for less at a time.`
      : undefined
  }
}

/** `undefined`: the body has none; `null`: it is no JSON. */
const queryOf = (body: string): string | null | undefined => {
  if (body === '') return undefined
  try {
    const { query } = (JSON.parse(body) ?? {}) as { query?: unknown }
    return typeof query === 'string' ? query : undefined
  } catch {
    return null
  }
}

const documentProblem = ({ definitions }: DocumentNode): string | undefined => {
  const count = createCounter(definitions)
  for (const definition of definitions) {
    if (definition.kind !== 'FragmentDefinition' && definition.kind !== 'OperationDefinition')
      continue
    const { top, all } = count(definition.selectionSet)
    if (all === Infinity) return 'A fragment holds itself. Leave out one of its spreads.'
    if (all > MAX_TOKENS)
      return `With its fragments the query has more than ${MAX_TOKENS} fields. Ask for less at a time.`
    if (definition.kind === 'FragmentDefinition') continue
    if (definition.operation === 'subscription')
      return 'There are no subscriptions. Ask again with a query.'
    if (top > MAX_OPERATIONS)
      return `One request asks for ${MAX_OPERATIONS} things at its top at most. Send several requests.`
  }
  return undefined
}

type Fields = {
  /** Those of the selection itself. */
  top: number
  /** Those within them too; infinite when a fragment holds itself. */
  all: number
}

/** Counts the fields of a selection with those of its fragments, each of which is looked at once. */
const createCounter = (
  definitions: readonly DefinitionNode[],
): ((selectionSet: SelectionSetNode | undefined) => Fields) => {
  const fragments = new Map<string, SelectionSetNode>()
  for (const definition of definitions)
    if (definition.kind === 'FragmentDefinition')
      fragments.set(definition.name.value, definition.selectionSet)
  const known = new Map<string, Fields>()

  const ofFragment = (name: string): Fields => {
    const counted = known.get(name)
    if (counted) return counted
    // Met again before its count is known: it holds itself.
    known.set(name, { top: Infinity, all: Infinity })
    const fields = count(fragments.get(name))
    known.set(name, fields)
    return fields
  }
  const count = (selectionSet: SelectionSetNode | undefined): Fields => {
    const fields = { top: 0, all: 0 }
    for (const selection of selectionSet?.selections ?? []) {
      const inner =
        selection.kind === 'FragmentSpread'
          ? ofFragment(selection.name.value)
          : count(selection.selectionSet)
      const isField = selection.kind === 'Field'
      fields.top += isField ? 1 : inner.top
      fields.all += isField ? 1 + inner.all : inner.all
    }
    return fields
  }
  return count
}
