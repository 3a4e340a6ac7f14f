import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql'
import { isExactNumber, type JsonValue, markInexactNumber } from '../ledger/index.ts'

type Variables = Readonly<Record<string, unknown>> | null | undefined

const readNumber = (token: string): JsonValue =>
  isExactNumber(token) ? Number(token) : markInexactNumber(token)

const readLiteral = (node: ValueNode, variables: Variables): JsonValue | undefined => {
  switch (node.kind) {
    case Kind.INT:
    case Kind.FLOAT:
      return readNumber(node.value)
    case Kind.STRING:
    case Kind.BOOLEAN:
      return node.value
    case Kind.NULL:
      return null
    case Kind.VARIABLE:
      return variables?.[node.name.value] as JsonValue | undefined
    case Kind.LIST:
      return node.values.map((value) => readLiteral(value, variables) ?? null)
    case Kind.OBJECT:
      // Object.fromEntries makes own properties, also one that is called __proto__.
      return Object.fromEntries(
        node.fields.flatMap(({ name, value }) => {
          const read = readLiteral(value, variables)
          return read === undefined ? [] : [[name.value, read]]
        }),
      )
    case Kind.ENUM:
      throw new GraphQLError(`JSON has no bare words: write "${node.value}" in quotes.`, { nodes: node })
  }
}

/** Passes values on untouched: the ledger checks them. A number that would be rounded goes on as a marked string. */
export const jsonScalar = new GraphQLScalarType<JsonValue, unknown>({
  name: 'JSON',
  serialize: (value) => value,
  parseValue: (value) => value as JsonValue,
  parseLiteral: (node, variables) => readLiteral(node, variables) as JsonValue,
})

const rfc3339 =
  /^(\d{4}-\d\d-(\d\d))[Tt ]((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,12})?)(?:[Zz]|([+-])([01]\d|2[0-3]):([0-5]\d))$/

/** Reads an RFC 3339 time, to the millisecond. Undefined where it is none, or names no day of the years 1 to 9999. */
const readTime = (text: string): Date | undefined => {
  const [, date, day, time, sign, hours, minutes] = rfc3339.exec(text) ?? []
  if (!date) return undefined
  const local = new Date(`${date}T${time}Z`)
  // JavaScript reads 30 February as 2 March.
  if (local.getUTCDate() !== Number(day)) return undefined
  const offset = sign ? Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) : 0
  const utc = new Date(local.getTime() - offset * 60_000)
  const year = utc.getUTCFullYear()
  return year >= 1 && year <= 9_999 ? utc : undefined
}

const parseTime = (value: unknown): Date => {
  const time = typeof value === 'string' ? readTime(value) : undefined
  if (time) return time
  throw new GraphQLError('DateTime must be an RFC 3339 time, like 2026-11-24T18:29:00.123Z.')
}

export const dateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize: (value) => (value as Date).toISOString(),
  parseValue: parseTime,
  parseLiteral: (node) => parseTime(node.kind === Kind.STRING ? node.value : undefined),
})
