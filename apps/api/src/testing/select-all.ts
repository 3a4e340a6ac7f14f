import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isNonNullType,
  isObjectType,
  isUnionType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

const deepest = 5

const nameNode = (value: string) => ({ kind: Kind.NAME, value }) as const

const selectFields = (type: GraphQLObjectType, above: readonly string[]): SelectionNode[] =>
  Object.values(type.getFields()).flatMap((field): SelectionNode[] => {
    if (field.args.some((argument) => isNonNullType(argument.type))) return []
    const selectionSet = selectAll(field.type, [...above, type.name])
    const isLeaf = !isObjectType(getNamedType(field.type)) && !isUnionType(getNamedType(field.type))
    if (!isLeaf && !selectionSet) return []
    const first = field.args.find(({ name }) => name === 'first')
    return [
      {
        kind: Kind.FIELD,
        // Members of a union may give one name to fields of different types.
        alias: nameNode(`${type.name}_${field.name}`),
        name: nameNode(field.name),
        ...(first && {
          arguments: [
            { kind: Kind.ARGUMENT, name: nameNode('first'), value: { kind: Kind.INT, value: '2' } } as const,
          ],
        }),
        ...(selectionSet && { selectionSet }),
      },
    ]
  })

/** Everything that a type gives, and what lies below it, but for a way back to a type that it is below. */
export const selectAll = (
  output: GraphQLOutputType,
  above: readonly string[] = [],
): SelectionSetNode | undefined => {
  const type = getNamedType(output)
  if (above.length >= deepest || above.includes(type.name)) return undefined
  if (isObjectType(type)) {
    const selections = selectFields(type, above)
    return selections.length > 0 ? { kind: Kind.SELECTION_SET, selections } : undefined
  }
  if (!isUnionType(type)) return undefined
  const selections = type.getTypes().flatMap((member): SelectionNode[] => {
    const selectionSet = selectAll(member, above)
    return selectionSet
      ? [
          {
            kind: Kind.INLINE_FRAGMENT,
            typeCondition: { kind: Kind.NAMED_TYPE, name: nameNode(member.name) },
            selectionSet,
          },
        ]
      : []
  })
  return { kind: Kind.SELECTION_SET, selections }
}
