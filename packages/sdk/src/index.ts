export { type ConnectOptions, connect, type Ledger, type StartOptions } from './client.ts'
export type { CallPart, JsonValue } from './copy-json.ts'
export {
  ClaimLostError,
  ContextError,
  KeyCollisionError,
  LedgerClosedError,
  LedgerRefusedError,
  LedgerUnavailableError,
  StepBusyError,
  StepledgerError,
} from './errors.ts'
export type { RecordedAttempt, RecordedChange, RecordedStep } from './graphql/documents.ts'
export type { ErrorCode, FinalStatus } from './graphql/generated.ts'
export { outcomes } from './outcomes.ts'
export type { Run, StepCode } from './produce.ts'
export type { RunOptions } from './run-step.ts'
export type { Recorded, Step } from './step.ts'
export type { Refs, Thread } from './thread.ts'
