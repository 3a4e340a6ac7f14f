import { Kind, type OperationDefinitionNode, type ParseOptions } from 'graphql'

/** More than a context of 64 KiB has when it is written as a literal of many small fields. */
export const parseOptions: ParseOptions = { maxTokens: 20_000 }

/** The operation's name, or else what it does: for the log. */
export const nameOperation = ({ name, selectionSet }: OperationDefinitionNode): string => {
  const [first] = selectionSet.selections
  return (name?.value ?? (first?.kind === Kind.FIELD ? first.name.value : 'unnamed')).slice(0, 100)
}
