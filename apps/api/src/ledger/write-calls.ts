import { isDatabaseAway, unavailable } from './errors.ts'
import { insertNew } from './insert-new.ts'
import { createMemory, type Memory } from './memory.ts'
import type { Call } from './prepare-call.ts'
import { repeat } from './repeat.ts'
import { settleLocked, settleRepeated } from './settle-repeated.ts'
import type { CallResult, Sql, Workspace } from './types.ts'

export type CallAnswer = CallResult | Error

type Batch = { calls: readonly Call[]; memory: Memory }

const mostRounds = 4

const nameAndKeyOf = ({ name, keyKind, key }: Call): string => JSON.stringify([name, keyKind, key])

/**
 * The calls whose steps are likely to be there, and with them whoever shares a name and a key with one: it may be the
 * same step, its thread named in the other way, and calls of one step keep their order.
 */
const findSeen = (calls: readonly Call[], isSeen: (call: Call) => boolean): Set<Call> => {
  const seen = new Set(calls.filter(isSeen).map(nameAndKeyOf))
  return new Set(calls.filter((call) => seen.has(nameAndKeyOf(call))))
}

/** Waits for both even if one fails: what is still being written must not be written again by whoever hears of it. */
const both = async <First, Second>(
  first: Promise<First>,
  second: Promise<Second>,
): Promise<[First, Second]> => {
  await Promise.allSettled([first, second])
  return Promise.all([first, second])
}

/**
 * What is new, and beside it what is known to be there; then what was there without being known; then, under locks,
 * what others wrote to between reading and writing.
 */
const writeRounds = async (
  sql: Sql,
  workspace: Workspace,
  { calls, answers, memory }: Batch & { answers: Map<Call, CallAnswer> },
): Promise<void> => {
  const open = () => calls.filter((call) => !answers.has(call))
  const keep = (found: Map<Call, CallAnswer>) => {
    for (const [call, answer] of found) answers.set(call, answer)
  }
  const insert = async (some: Call[]): Promise<Set<Call>> => {
    if (some.length === 0) return new Set()
    const { results, unplaced, held } = await repeat(() => insertNew(sql, workspace, some))
    keep(results)
    for (const [call, step] of held) memory.held.keep(workspace, call, step)
    return unplaced
  }
  const settle = async (how: typeof settleRepeated, some: Call[]): Promise<Call[]> => {
    if (some.length === 0) return []
    const { results, overtaken, held } = await repeat(() =>
      how(sql, workspace, { calls: some, held: memory.held }),
    )
    keep(results)
    for (const [call, step] of held) memory.held.keep(workspace, call, step)
    return overtaken
  }
  for (let round = 1; round <= mostRounds && open().length > 0; round++) {
    const seen = findSeen(round === 1 ? calls : [], (call) => memory.seen.has(workspace, call))
    // A completion is never the first call of its step.
    const insertable = open().filter((call) => call.claimToken === null && !seen.has(call))
    const [unplaced, overtaken] = await both(insert(insertable), settle(settleRepeated, [...seen]))
    const there = open().filter((call) => !unplaced.has(call) && !seen.has(call))
    await settle(settleLocked, [...overtaken, ...(await settle(settleRepeated, there))])
  }
}

const writeTogether = async (
  sql: Sql,
  workspace: Workspace,
  { calls, memory }: Batch,
): Promise<Map<Call, CallAnswer>> => {
  const answers = new Map<Call, CallAnswer>()
  try {
    await writeRounds(sql, workspace, { calls, memory, answers })
  } catch (error) {
    const missing = calls.filter((call) => !answers.has(call))
    if (isDatabaseAway(error)) for (const call of missing) answers.set(call, unavailable(error))
    else if (calls.length === 1) for (const call of missing) answers.set(call, error as Error)
    // Nobody's mistake may cost the others their answer: whoever is left is written alone.
    else
      for (const call of missing)
        for (const [, answer] of await writeTogether(sql, workspace, { calls: [call], memory }))
          answers.set(call, answer)
  }
  return answers
}

/**
 * The one write path: records, claims and completions, alone or many together. Each call is decided by itself and
 * has its own answer, in the order of the calls; an answer that is no LedgerError but an Error is a bug of ours.
 */
export const writeCalls = async (
  sql: Sql,
  workspace: Workspace,
  calls: readonly Call[],
  memory: Memory = createMemory(),
): Promise<CallAnswer[]> => {
  const answers = await writeTogether(sql, workspace, { calls, memory })
  return calls.map(
    (call) => answers.get(call) ?? unavailable(new Error(`undecided after ${mostRounds} rounds`)),
  )
}
