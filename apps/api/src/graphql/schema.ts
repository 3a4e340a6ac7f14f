import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { makeExecutableSchema } from '@graphql-tools/schema'
import type { GraphQLSchema } from 'graphql'
import { requirePermissions } from './permissions.ts'
import { resolvers } from './resolvers/index.ts'

const require = createRequire(import.meta.url)
const file = require.resolve('@stepledger/schema/schema.graphql')

export const createSchema = (): GraphQLSchema =>
  requirePermissions(makeExecutableSchema({ typeDefs: readFileSync(file, 'utf8'), resolvers }))
