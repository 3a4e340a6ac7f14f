import { setTimeout as sleep } from 'node:timers/promises'
import type { Random } from './random.ts'
import type { Lane, Stage } from './set-stage.ts'

/** Longer than any lease that the callers ask for. */
const pauseMs = 4_000
const ambushMs = 20_000

type Fault = (stage: Stage, lane: Lane) => Promise<boolean>

/** Each does its worst and says whether it was done. */
const faults: Readonly<Record<string, Fault>> = {
  'API killed at random': async (_, { server }) => {
    server.kill()
    return true
  },
  'API killed before COMMIT': (_, { wire, server }) => wire.beforeCommit.set(server.kill, ambushMs),
  'API killed after COMMIT': (_, { wire, server }) => wire.afterCommit.set(server.kill, ambushMs),
  'API killed before its answer': (_, { front, server }) => front.beforeAnswer.set(server.kill, ambushMs),
  'PostgreSQL killed': async ({ database }) => {
    await database.kill()
    return true
  },
  'caller killed': async ({ callers }) => {
    await callers.killOne()
    return true
  },
  'caller stopped past its leases': async ({ callers }) => {
    await callers.pauseOne(pauseMs)
    return true
  },
}

export type Injected = Record<string, number>

export interface InjectOptions {
  rounds: number
  random: Random
  show(line: string): void
}

/** Deals every fault once a round, in a random order and at random times; a server that was struck recovers first. */
export async function injectFaults(stage: Stage, { rounds, random, show }: InjectOptions): Promise<Injected> {
  const injected: Injected = Object.fromEntries(Object.keys(faults).map((name) => [name, 0]))
  for (let round = 1; round <= rounds; round++) {
    for (const [name, inject] of random.shuffle(Object.entries(faults))) {
      await sleep(random.between(100, 1_000))
      const lane = random.pick(stage.lanes)
      await lane.server.becomeReady()
      const done = await inject(stage, lane)
      show(`round ${round}: ${name}${done ? '' : ': the moment did not come'}`)
      if (done) injected[name] = (injected[name] ?? 0) + 1
    }
  }
  return injected
}
