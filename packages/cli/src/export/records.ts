/** One thread, step or attempt as the API answers. */
export type LedgerRecord = Readonly<Record<string, unknown>>

const counts = ['calls', 'executions', 'retried', 'deduplicated', 'collided', 'fenced'].map(
  (count) => `counts.${count}`,
)

/** The columns of CSV, and through `selectionOf` what is asked for. */
export const columns = {
  threads: [
    ...['id', 'key', 'label', 'status', 'endReason', 'refs', 'tags', 'service'],
    ...['startedAt', 'lastActivityAt', 'endedAt', ...counts],
  ],
  steps: [
    ...['id', 'thread.id', 'thread.key', 'name', 'idempotencyKey', 'keyKind', 'keyScope', 'fingerprint'],
    ...['status', 'context', 'result', 'error', 'subSteps', 'service', 'startedAt', 'finishedAt'],
    ...['firstRecordedAt', 'lastSeenAt', ...counts],
  ],
  attempts: [
    ...['id', 'thread.id', 'thread.key', 'step.id', 'step.name', 'step.idempotencyKey', 'outcome', 'status'],
    ...['context', 'result', 'error', 'executionId', 'resent', 'resultDiverged', 'afterEnd', 'changes'],
    ...['service', 'traceId', 'startedAt', 'finishedAt', 'recordedAt'],
  ],
} as const satisfies Record<string, readonly string[]>

export type Kind = keyof typeof columns

const parts: Record<string, string> = {
  refs: '{ key value }',
  subSteps: '{ name status context at }',
  changes: '{ path before after beforeAbsent afterAbsent }',
}

/** The fields of a GraphQL selection. */
export function selectionOf(kind: Kind): string {
  return columns[kind].map(select).join(' ')
}

function select(column: string): string {
  const [field = '', inner] = column.split('.')
  return inner === undefined ? `${field} ${parts[field] ?? ''}` : `${field} { ${inner} }`
}

/** The value of a column. */
export function valueAt(record: LedgerRecord, column: string): unknown {
  const [field = '', inner] = column.split('.')
  const value = record[field]
  return inner === undefined ? value : (value as LedgerRecord)[inner]
}
