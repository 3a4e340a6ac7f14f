/** What is measured, in the order in which each round goes through it. */
export const figures = {
  a: { what: 'single-row inserts in a loop, postgres.js, 40 connections', target: 'database', unit: 'steps' },
  b: { what: 'multi-row inserts of 500, postgres.js', target: 'database', unit: 'steps' },
  c: { what: 'plain Apollo standalone server, one statement a call', target: 'plain', unit: 'calls' },
  d: { what: 'recordStep over HTTP, new keys, 64 connections', target: 'stepledger', unit: 'calls' },
  e: { what: 'recordStep over HTTP, every call a duplicate', target: 'stepledger', unit: 'calls' },
  f: { what: 'recordSteps of 500', target: 'stepledger', unit: 'steps' },
  g: { what: 'the SDK with 10,000 awaiting callers', target: 'stepledger', unit: 'calls' },
  h: { what: 'claimStep and its completion', target: 'stepledger', unit: 'pairs' },
} as const

export type Figure = keyof typeof figures

export const bars: { figure: Figure; to: Figure; bar: number }[] = [
  { figure: 'd', to: 'c', bar: 2 },
  { figure: 'd', to: 'a', bar: 1 },
  { figure: 'e', to: 'd', bar: 0.9 },
  { figure: 'f', to: 'b', bar: 0.5 },
  { figure: 'h', to: 'c', bar: 0.8 },
]

/** What one process of load is told, and what it answers. */
export type Order = { figure: Figure; seconds: number; url: string; apiKey: string; databaseUrl: string }
/** `cpu`: seconds of processor that the load itself took. */
export type Measured = { count: number; seconds: number; p50: number; p99: number; cpu: number }
