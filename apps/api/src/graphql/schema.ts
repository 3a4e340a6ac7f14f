import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { makeExecutableSchema } from '@graphql-tools/schema'
import type { GraphQLSchema } from 'graphql'
import { resolvers } from './resolvers/index.ts'

const file = fileURLToPath(import.meta.resolve('@stepledger/schema/schema.graphql'))

export const createSchema = (): GraphQLSchema =>
  makeExecutableSchema({ typeDefs: readFileSync(file, 'utf8'), resolvers })
