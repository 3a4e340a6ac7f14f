import type { FilterField } from '../../../../components/filter-fields.ts'
import { outcomeNames, outcomes } from '../../../../components/outcomes.ts'

export const outcomeOptions = outcomeNames.map((value) => ({ value, word: outcomes[value].word }))

export const threadFields: FilterField[] = [
  {
    name: 'status',
    word: 'Status',
    kind: 'options',
    options: [
      { value: 'ACTIVE', word: 'Active' },
      { value: 'COMPLETED', word: 'Completed' },
      { value: 'CANCELLED', word: 'Cancelled' },
    ],
  },
  { name: 'outcome', word: 'Has a call', kind: 'options', options: outcomeOptions },
  { name: 'stepName', word: 'Step', kind: 'text', placeholder: 'charge_card' },
  { name: 'service', word: 'Service', kind: 'text', placeholder: 'payments' },
  {
    name: 'ref',
    word: 'Reference',
    kind: 'text',
    placeholder: 'order_id:ORD-123',
    hint: 'key:value, both exact',
  },
  { name: 'tag', word: 'Tag', kind: 'text' },
  { name: 'label', word: 'Label', kind: 'text', hint: 'Part of a label, in any case' },
  { name: 'startedAfter', word: 'Started after', kind: 'time' },
  { name: 'startedBefore', word: 'Started before', kind: 'time' },
]
