import { createRequire } from 'node:module'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Vite would take its ES modules and Node its CommonJS ones: two GraphQLs, which know nothing of each other.
  resolve: { alias: { graphql: createRequire(import.meta.url).resolve('graphql') } },
  test: {
    include: ['src/**/*.test.ts'],
    globalSetup: ['src/testing/start-postgres.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A second, which it is by itself, says something of the machine. What must be quick says how quick.
    expect: { poll: { timeout: 20_000 } },
  },
})
