import type { AttemptResolvers } from '../generated.ts'
import { findOrThrow } from './find-or-throw.ts'
import { readChanges, readPayload } from './payload.ts'

export const attempt: AttemptResolvers = {
  thread: ({ threadId }, _, { loaders }) => findOrThrow(loaders.threads(), threadId),
  step: ({ stepId }, _, { loaders }) => findOrThrow(loaders.steps(), stepId),
  context: ({ context }) => readPayload(context),
  result: ({ result }) => readPayload(result),
  error: ({ error }) => readPayload(error),
  changes: ({ changes }) => readChanges(changes),
}
