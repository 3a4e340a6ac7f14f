import DataLoader from 'dataloader'
import {
  type Attempt,
  countRemovedCalls,
  findAttempts,
  findRefs,
  findRemovedBefore,
  findSteps,
  findThreads,
  type Ref,
  type Sql,
  type Step,
  sumThreads,
  type Thread,
  type ThreadSums,
  type Workspace,
} from '../ledger/index.ts'

type Lazy<Value> = () => DataLoader<string, Value>

/** Rows that one operation asks for in many places, read at once. Each loader is made when it is first needed. */
export type Loaders = {
  threads: Lazy<Thread | null>
  steps: Lazy<Step | null>
  attempts: Lazy<Attempt | null>
  refs: Lazy<Ref[]>
  sums: Lazy<ThreadSums>
  /** By the ids of steps. */
  removedCalls: Lazy<number>
  /** Before which time calls were removed: asked once. */
  removedBefore: () => Promise<Date | null>
}

const lazy = <Value>(
  read: (ids: readonly string[]) => Promise<ArrayLike<Value>>,
  cache: boolean,
): Lazy<Value> => {
  let loader: DataLoader<string, Value> | undefined
  return () => {
    loader ??= new DataLoader(read, { cache })
    return loader
  }
}

/** `cache: false` for what lives longer than a request, and would else remember and keep all that it ever read. */
export const createLoaders = (sql: Sql, workspace: Workspace, { cache = true } = {}): Loaders => {
  let removedBefore: Promise<Date | null> | undefined
  return {
    threads: lazy((ids) => findThreads(sql, workspace, ids), cache),
    steps: lazy((ids) => findSteps(sql, workspace, ids), cache),
    attempts: lazy((ids) => findAttempts(sql, workspace, ids), cache),
    refs: lazy((ids) => findRefs(sql, workspace, ids), cache),
    sums: lazy((ids) => sumThreads(sql, workspace, ids), cache),
    removedCalls: lazy((ids) => countRemovedCalls(sql, workspace, ids), cache),
    removedBefore: () => {
      if (!cache) return findRemovedBefore(sql, workspace)
      removedBefore ??= findRemovedBefore(sql, workspace)
      return removedBefore
    },
  }
}
