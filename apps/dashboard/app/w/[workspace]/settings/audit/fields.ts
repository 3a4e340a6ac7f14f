import type { FilterField } from '../../../../../components/filter-fields.ts'
import type { MemberRowFragment } from '../../../../../queries/generated/graphql.ts'
import { actionNames, actions } from './actions.ts'

export function buildAuditFields(members: MemberRowFragment[]): FilterField[] {
  return [
    {
      name: 'action',
      word: 'Did',
      kind: 'options',
      options: actionNames.map((value) => ({ value, word: actions[value] })),
    },
    {
      name: 'person',
      word: 'Who',
      kind: 'options',
      isSingle: true,
      options: members.map(({ personId, name }) => ({ value: personId, word: name })),
    },
    { name: 'since', word: 'After', kind: 'time' },
    { name: 'until', word: 'Before', kind: 'time' },
  ]
}
