/**
 * Payload's Local API skips access control unless it is told otherwise. In code on a request's path
 * every call must therefore say `overrideAccess: false`; a call that says something else must be
 * counted in `overrideAccessExceptions.mjs` with its reason.
 */

const operations = new Set([
  'count',
  'countGlobalVersions',
  'countVersions',
  'create',
  'delete',
  'duplicate',
  'find',
  'findByID',
  'findDistinct',
  'findGlobal',
  'findGlobalVersionByID',
  'findGlobalVersions',
  'findVersionByID',
  'findVersions',
  'restoreGlobalVersion',
  'restoreVersion',
  'update',
  'updateGlobal',
])

/** Looks through `await x`, `(x as T)`, `x!` and `x?.y` to the expression itself. */
const bare = (node) => {
  switch (node.type) {
    case 'AwaitExpression':
      return bare(node.argument)
    case 'ChainExpression':
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
      return bare(node.expression)
    default:
      return node
  }
}

const nameOf = (node) => {
  if (node.type === 'Identifier') return node.name
  if (node.type !== 'MemberExpression') return undefined
  if (!node.computed) return node.property.name
  return node.property.type === 'Literal' ? String(node.property.value) : undefined
}

const isPayload = (expression) => {
  const node = bare(expression)
  if (node.type === 'CallExpression') return nameOf(bare(node.callee)) === 'getPayload'
  return nameOf(node) === 'payload'
}

const isKey = (property, name) =>
  property.type === 'Property' &&
  ((!property.computed && property.key.name === name) || property.key.value === name)

const findOverrideAccess = (call) => {
  const argument = call.arguments[0] && bare(call.arguments[0])
  if (argument?.type !== 'ObjectExpression') return undefined
  const properties = argument.properties
  const index = properties.findLastIndex((property) => isKey(property, 'overrideAccess'))
  if (index === -1) return undefined
  // A spread after the property could set it again.
  if (properties.slice(index + 1).some(({ type }) => type === 'SpreadElement')) return undefined
  return properties[index]
}

const isFalse = (property) => {
  const value = bare(property.value)
  return value.type === 'Literal' && value.value === false
}

/** @type {import('eslint').Rule.RuleModule} */
export const requireOverrideAccess = {
  meta: {
    type: 'problem',
    docs: { description: 'Demand overrideAccess: false of Local API calls in request paths' },
    schema: [
      {
        type: 'object',
        properties: {
          exceptions: {
            type: 'object',
            additionalProperties: {
              type: 'object',
              properties: {
                calls: { type: 'integer', minimum: 1 },
                reason: { type: 'string', minLength: 10 },
              },
              required: ['calls', 'reason'],
              additionalProperties: false,
            },
          },
        },
        additionalProperties: false,
      },
    ],
    messages: {
      missing:
        'payload.{{operation}} skips access control by default. Write `overrideAccess: false` and `user` (or `req`) into this object, after any spread.',
      detached:
        'Taking "{{operation}}" off payload hides the call from the access check. Call payload.{{operation}}({ overrideAccess: false, … }).',
      elevated:
        'payload.{{operation}} runs past access control. Use `overrideAccess: false`, or list {{file}} with its reason in scripts/eslint/overrideAccessExceptions.mjs.',
      miscounted:
        '{{file}} makes {{found}} calls past access control but scripts/eslint/overrideAccessExceptions.mjs lists {{listed}}. Check each, then correct the list.',
    },
  },
  create(context) {
    const exceptions = context.options[0]?.exceptions ?? {}
    const file = context.filename
      .slice(context.cwd.length + 1)
      .split('\\')
      .join('/')
    const elevated = []

    return {
      CallExpression(node) {
        const callee = bare(node.callee)
        if (callee.type !== 'MemberExpression' || !isPayload(callee.object)) return
        const operation = nameOf(callee)
        if (!operations.has(operation)) return
        const property = findOverrideAccess(node)
        if (!property) context.report({ node, messageId: 'missing', data: { operation } })
        else if (!isFalse(property)) elevated.push({ node: property, operation })
      },
      VariableDeclarator(node) {
        if (node.id.type !== 'ObjectPattern' || !node.init || !isPayload(node.init)) return
        for (const property of node.id.properties) {
          const operation = property.key?.name
          if (operations.has(operation)) {
            context.report({ node: property, messageId: 'detached', data: { operation } })
          }
        }
      },
      'Program:exit'(program) {
        const listed = exceptions[file]?.calls ?? 0
        if (listed === elevated.length) return
        if (listed > 0) {
          const data = { file, found: elevated.length, listed }
          context.report({ node: elevated.at(-1)?.node ?? program, messageId: 'miscounted', data })
          return
        }
        for (const { node, operation } of elevated) {
          context.report({ node, messageId: 'elevated', data: { operation, file } })
        }
      },
    }
  },
}
