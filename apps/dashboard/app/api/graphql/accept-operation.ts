import { type OperationTypeNode, parse, type SelectionNode } from 'graphql'
import { readBody } from '../read-body.ts'
import { refuse } from '../refuse.ts'

const maxBodyLength = 100_000

export type Allowed = { [Kind in OperationTypeNode]?: 'any' | readonly string[] }

/**
 * The body of a request that this server may send on in the reader's name, unchanged, or the answer that refuses it.
 * The reader's cookie goes with it: what other sites send, and what no page here does, must not pass.
 */
export async function acceptOperation(request: Request, allowed: Allowed): Promise<string | Response> {
  const body = await readBody(request, maxBodyLength)
  if (typeof body !== 'string') return body
  const operations = readOperations(body)
  if (!operations) return refuse(400, 'BAD_USER_INPUT', 'Send one GraphQL operation as { "query": "…" }.')
  if (operations.every((operation) => isAllowed(operation, allowed))) return body
  return refuse(403, 'FORBIDDEN', 'The dashboard only reads here, beside what its own pages do.')
}

type Operation = { kind: OperationTypeNode; fields: readonly (string | null)[] }

export function isAllowed({ kind, fields }: Operation, allowed: Allowed) {
  const known = allowed[kind]
  if (!known) return false
  return known === 'any' || fields.every((field) => field !== null && known.includes(field))
}

export function readOperations(body: string): Operation[] | undefined {
  try {
    const { query } = JSON.parse(body) as { query: string }
    const operations = parse(query, { noLocation: true, maxTokens: 5_000 }).definitions.flatMap(
      (definition) =>
        definition.kind === 'OperationDefinition'
          ? [{ kind: definition.operation, fields: definition.selectionSet.selections.map(nameField) }]
          : [],
    )
    return operations.length > 0 ? operations : undefined
  } catch {
    return undefined
  }
}

/** A fragment at the root may hold any field: it has no name. */
function nameField(selection: SelectionNode) {
  return selection.kind === 'Field' ? selection.name.value : null
}
