import type { FilterField } from '../../../../components/filter-fields.ts'
import { outcomeNames, outcomes } from '../../../../components/outcomes.ts'

export const attemptFields: FilterField[] = [
  {
    name: 'outcome',
    word: 'Outcome',
    kind: 'options',
    options: outcomeNames.map((value) => ({ value, word: outcomes[value].word })),
  },
  { name: 'stepName', word: 'Step', kind: 'text', placeholder: 'charge_card' },
  { name: 'idempotencyKey', word: 'Key', kind: 'text', hint: 'The whole key, exactly as it was sent' },
  { name: 'service', word: 'Service', kind: 'text', placeholder: 'payments' },
  { name: 'threadId', word: 'Thread', kind: 'text', hint: 'The id of a thread' },
  { name: 'stepId', word: 'Step id', kind: 'text' },
  {
    name: 'resultDiverged',
    word: 'Result',
    kind: 'options',
    options: [{ value: 'true', word: 'Other than the step’s' }],
  },
  { name: 'recordedAfter', word: 'Recorded after', kind: 'time' },
  { name: 'recordedBefore', word: 'Recorded before', kind: 'time' },
]
