import type { TimelineCall, TimelineStep } from '../build-entries.ts'

export const threadId = 'thread-1'
export const second = (seconds: number) =>
  new Date(Date.UTC(2026, 10, 24, 18) + seconds * 1_000).toISOString()

const noCounts = { calls: 1, executions: 1, retried: 0, deduplicated: 0, collided: 0, fenced: 0 }

type Made<Of> = Partial<Omit<Of, 'counts'>> & { counts?: Partial<TimelineStep['counts']> }

export function makeStep({ counts, ...fields }: Made<TimelineStep> & { id: string }): TimelineStep {
  return {
    name: 'charge_payment',
    idempotencyKey: 'charge:ORD-1',
    keyScope: 'THREAD',
    status: 'SUCCESS',
    service: 'checkout',
    startedAt: null,
    finishedAt: null,
    firstRecordedAt: second(0),
    subSteps: [],
    claim: null,
    counts: { ...noCounts, ...counts },
    ...fields,
  }
}

export function makeCall(
  { id, name, idempotencyKey, status, service, startedAt, finishedAt, firstRecordedAt }: TimelineStep,
  fields: Partial<TimelineCall> & { id: string; stepThread?: string },
): TimelineCall {
  const { stepThread = threadId, ...call } = fields
  return {
    outcome: 'DEDUPLICATED',
    status: 'SUCCESS',
    executionId: `execution of ${call.id}`,
    resent: false,
    resultDiverged: false,
    afterEnd: false,
    service: 'checkout',
    startedAt: null,
    finishedAt: null,
    recordedAt: second(1),
    thread: { id: threadId },
    step: {
      id,
      name,
      idempotencyKey,
      status,
      service,
      startedAt,
      finishedAt,
      firstRecordedAt,
      thread: { id: stepThread, label: stepThread, key: null },
    },
    ...call,
  }
}
