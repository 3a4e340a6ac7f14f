import type { CanonicalText } from '../../ledger/index.ts'
import type { FieldChange, SubStep } from '../generated.ts'

/** Payloads travel as text, and are parsed only for the fields that are asked for. */
export const readPayload = (text: CanonicalText | null): unknown => (text === null ? null : JSON.parse(text))

type StoredChange = { path: string; before?: unknown; after?: unknown }

export const readChanges = (text: CanonicalText | null): FieldChange[] =>
  text === null
    ? []
    : JSON.parse(text).map((change: StoredChange) => ({
        ...change,
        beforeAbsent: !Object.hasOwn(change, 'before'),
        afterAbsent: !Object.hasOwn(change, 'after'),
      }))

type StoredSubStep = Omit<SubStep, 'at'> & { at?: string | null }

export const readSubSteps = (text: CanonicalText | null): SubStep[] =>
  text === null
    ? []
    : JSON.parse(text).map((subStep: StoredSubStep) => ({
        ...subStep,
        at: subStep.at ? new Date(subStep.at) : null,
      }))
