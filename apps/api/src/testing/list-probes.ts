import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  print,
} from 'graphql'
import { selectAll } from './select-all.ts'

/** One operation that gives one argument a chosen value, and the others what they need. */
export type Probe = {
  /** E.g. `Query.threads(filter.ref.value)`; of a field alone, `Query.threads`. */
  name: string
  /** What the values are kept under: `RefInput.value`, or `thread.id` where an argument is no input object. */
  leaf: string | null
  operation: 'query' | 'mutation' | 'subscription'
  field: string
  query: string
  /** The variables, where the leaf and what goes with it is `value`. */
  variables: (value: Record<string, unknown>) => Record<string, unknown>
}

type Place = { leaf: string; path: string; wrap: (value: Record<string, unknown>) => unknown }

/** Input objects and fields that need more than the leaf: what they are given besides. */
export type Bases = Readonly<Record<string, Record<string, unknown>>>

// Enums, numbers, times and flags name nothing that belongs to anyone.
const naming = new Set(['ID', 'String'])

const inShape = (type: GraphQLInputType, value: unknown): unknown =>
  isNonNullType(type) ? inShape(type.ofType, value) : isListType(type) ? [value] : value

const placesOf = (type: GraphQLInputType, path: string, bases: Bases): Place[] => {
  const named = getNamedType(type)
  if (!isInputObjectType(named)) return []
  return Object.values(named.getFields()).flatMap((field): Place[] => {
    const wrap = (value: Record<string, unknown>) => inShape(type, { ...bases[named.name], ...value })
    const at = `${path}.${field.name}`
    if (naming.has(getNamedType(field.type).name))
      return [{ leaf: `${named.name}.${field.name}`, path: at, wrap }]
    return placesOf(field.type, at, bases).map((place) => ({
      ...place,
      wrap: (value) => wrap({ [field.name]: place.wrap(value) }),
    }))
  })
}

const placesOfArgument = (field: string, argument: GraphQLArgument, bases: Bases): Place[] =>
  naming.has(getNamedType(argument.type).name)
    ? [{ leaf: `${field}.${argument.name}`, path: argument.name, wrap: (value) => value[argument.name] }]
    : placesOf(argument.type, argument.name, bases)

const writeQuery = (operation: Probe['operation'], field: GraphQLField<unknown, unknown>): string => {
  const declared = field.args.map(({ name, type }) => `$${name}: ${type}`).join(', ')
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ')
  const selected = selectAll(field.type)
  return `${operation}${declared && `(${declared})`} { ${field.name}${given && `(${given})`} ${selected ? print(selected) : ''} }`
}

/** Every root field alone, and once for each ID and text among its arguments, however deep. */
export const listProbes = (schema: GraphQLSchema, bases: Bases): Probe[] => {
  const roots = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  }
  return Object.entries(roots).flatMap(([operation, root]) =>
    Object.values(root?.getFields() ?? {}).flatMap((field): Probe[] => {
      const own = { operation: operation as Probe['operation'], field: field.name }
      const query = writeQuery(own.operation, field)
      const name = `${root?.name}.${field.name}`
      const needed = Object.fromEntries(
        field.args
          .filter(({ type }) => isNonNullType(type) && isInputObjectType(getNamedType(type)))
          .map(({ name, type }) => [name, inShape(type, bases[getNamedType(type).name] ?? {})]),
      )
      const base = { ...needed, ...bases[field.name] }
      const alone: Probe = { ...own, name, leaf: null, query, variables: () => base }
      const probes = field.args.flatMap((argument) =>
        placesOfArgument(field.name, argument, bases).map(
          ({ leaf, path, wrap }): Probe => ({
            ...own,
            name: `${name}(${path})`,
            leaf,
            query,
            variables: (value) => ({
              ...base,
              ...(leaf.startsWith(`${field.name}.`) ? value : { [argument.name]: wrap(value) }),
            }),
          }),
        ),
      )
      return [alone, ...probes]
    }),
  )
}
