import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['test/start-postgres.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A second, which it is by itself, says something of the machine. What must be quick says how quick.
    expect: { poll: { timeout: 20_000 } },
  },
})
