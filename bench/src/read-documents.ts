import { readdir, readFile } from 'node:fs/promises'
import {
  concatAST,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  visit,
} from 'graphql'

const folder = new URL('../../apps/dashboard/queries/', import.meta.url)

const isFragment = (node: DocumentNode['definitions'][number]): node is FragmentDefinitionNode =>
  node.kind === Kind.FRAGMENT_DEFINITION
const isOperation = (node: DocumentNode['definitions'][number]): node is OperationDefinitionNode =>
  node.kind === Kind.OPERATION_DEFINITION

/** The operations that the dashboard sends, by name, each with the fragments that it spreads. */
export const readDocuments = async (): Promise<(name: string) => string> => {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.graphql'))
  const texts = await Promise.all(files.map((file) => readFile(new URL(file, folder), 'utf8')))
  const { definitions } = concatAST(texts.map((text) => parse(text)))
  const fragments = new Map(definitions.filter(isFragment).map((node) => [node.name.value, node]))
  const spreadBy = (node: FragmentDefinitionNode | OperationDefinitionNode, found = new Set<string>()) => {
    visit(node, {
      FragmentSpread: ({ name: { value } }) => {
        const fragment = fragments.get(value)
        if (!fragment || found.has(value)) return
        found.add(value)
        spreadBy(fragment, found)
      },
    })
    return found
  }
  const documents = new Map(
    definitions.filter(isOperation).map((node) => {
      const parts = [node, ...[...spreadBy(node)].flatMap((name) => fragments.get(name) ?? [])]
      return [node.name?.value, parts.map(print).join('\n')]
    }),
  )
  return (name) => {
    const document = documents.get(name)
    if (!document) throw new Error(`The dashboard sends no ${name}.`)
    return document
  }
}
