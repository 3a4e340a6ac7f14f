import { listAttempts } from '../../../../queries/export.ts'
import { buildAttemptFilter, loadAttemptsSearch } from '../../../w/[workspace]/attempts/search.ts'
import { answerExport } from '../answer-export.ts'
import { attemptColumns } from '../columns.ts'

export function GET(request: Request) {
  const filter = buildAttemptFilter(loadAttemptsSearch(request))
  return answerExport(request, {
    what: 'attempts',
    columns: attemptColumns,
    list: (signal) => listAttempts(filter, signal),
  })
}
