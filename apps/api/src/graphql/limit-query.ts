import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  type ValidationRule,
} from 'graphql'

const deepest = 15
/** Objects that one operation may ask for. A page of 200 steps with 100 attempts each is about 60,000. */
const costliest = 100_000

type Extent = { depth: number; cost: number }

const nothing: Extent = { depth: 0, cost: 0 }

// A variable may stand for the largest page: a document is judged once, for all the requests that will send it.
const largestPage = 200
const largest: Readonly<Record<string, number>> = { recordSteps: 500, steps: 1_000 }

const lengthOf = (field: GraphQLField<unknown, unknown>, node: FieldNode): number => {
  const first = field.args.find((argument) => argument.name === 'first')
  if (!first) return largest[field.name] ?? 1
  const given = node.arguments?.find((argument) => argument.name.value === 'first')?.value
  if (!given) return Number(first.defaultValue)
  return given.kind === Kind.INT ? Math.max(1, Number(given.value)) : (largest[field.name] ?? largestPage)
}

type Measure = (selectionSet: SelectionSetNode, type: GraphQLNamedType | undefined) => Extent

const createMeasure = (
  schema: GraphQLSchema,
  findFragment: (name: string) => FragmentDefinitionNode | null | undefined,
): Measure => {
  const fragments = new Map<string, Extent>()

  const measureField = (node: FieldNode, type: GraphQLNamedType | undefined): Extent => {
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined
    // What the schema does not list is introspection, or refused by another rule.
    if (!field || !node.selectionSet) return { depth: 1, cost: 0 }
    const { depth, cost } = measure(node.selectionSet, getNamedType(field.type))
    return { depth: depth + 1, cost: lengthOf(field, node) * (1 + cost) }
  }

  const measureFragment = (name: string): Extent => {
    const known = fragments.get(name)
    if (known) return known
    // Stands while the fragment is measured, so that one that spreads itself ends. Another rule refuses it.
    fragments.set(name, nothing)
    const fragment = findFragment(name)
    if (!fragment) return nothing
    const extent = measure(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value))
    fragments.set(name, extent)
    return extent
  }

  const measure: Measure = (selectionSet, type) => {
    const sum = { ...nothing }
    for (const node of selectionSet.selections) {
      const { depth, cost } =
        node.kind === Kind.FIELD
          ? measureField(node, type)
          : node.kind === Kind.FRAGMENT_SPREAD
            ? measureFragment(node.name.value)
            : measure(
                node.selectionSet,
                node.typeCondition ? schema.getType(node.typeCondition.name.value) : type,
              )
      sum.depth = Math.max(sum.depth, depth)
      sum.cost += cost
    }
    return sum
  }
  return measure
}

/** Refuses a document that nests too deep or may ask for too many objects. */
export const limitQuery: ValidationRule = (context) => {
  const measure = createMeasure(context.getSchema(), (name) => context.getFragment(name))
  return {
    OperationDefinition(node) {
      const { depth, cost } = measure(
        node.selectionSet,
        context.getSchema().getRootType(node.operation) ?? undefined,
      )
      const report = (message: string) => context.reportError(new GraphQLError(message, { nodes: node }))
      if (depth > deepest) report(`The operation is ${depth} levels deep. At most ${deepest} are allowed.`)
      if (cost > costliest) {
        report(
          `The operation may ask for ${cost} objects, more than ${costliest}. Ask for smaller pages, and write the first of inner lists as a number: a variable counts as the largest page.`,
        )
      }
      return false
    },
  }
}
