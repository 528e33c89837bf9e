import type * as GraphQL from 'graphql'

type Row = { blockType: string }
type Named = { name: string }

/**
 * Gives a block of an unknown type one in the schema, in every list of blocks. GraphQL has no name for
 * it otherwise, and would answer without any block of the page.
 *
 * @param blockTypes by the blocks' names.
 * @param roots types that lead to all the lists there are.
 */
export const nameUnknownBlocks = ({
  graphql,
  blockTypes,
  roots,
}: {
  graphql: typeof GraphQL
  blockTypes: Readonly<Record<string, Named>>
  roots: readonly GraphQL.GraphQLOutputType[]
}): void => {
  const unknown = new graphql.GraphQLObjectType<Row>({
    name: 'UnknownBlock',
    description: 'A block whose type is not installed here (any more). It stays in its page.',
    fields: {
      id: { type: graphql.GraphQLString },
      blockType: { type: graphql.GraphQLString },
    },
  })
  const seen = new Set<GraphQL.GraphQLNamedType>()
  const visit = (type: GraphQL.GraphQLNamedType): void => {
    if (seen.has(type)) return
    seen.add(type)
    if (graphql.isObjectType(type))
      for (const field of Object.values(type.getFields())) visit(graphql.getNamedType(field.type))
    if (!graphql.isUnionType(type)) return
    const members = type.getTypes() as GraphQL.GraphQLObjectType[]
    members.forEach(visit)
    // Types come into being as they are visited, those of blocks too.
    const ofBlocks: readonly Named[] = Object.values(blockTypes)
    if (!members.some((member) => ofBlocks.includes(member))) return
    members.push(unknown)
    type.resolveType = ({ blockType }: Row) =>
      Object.hasOwn(blockTypes, blockType) ? blockTypes[blockType]?.name : unknown.name
  }
  for (const root of roots) visit(graphql.getNamedType(root))
}
