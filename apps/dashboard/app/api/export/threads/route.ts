import { listThreads } from '../../../../queries/export.ts'
import { buildThreadFilter, loadThreadsSearch } from '../../../w/[workspace]/threads/search.ts'
import { answerExport } from '../answer-export.ts'
import { threadColumns } from '../columns.ts'

export function GET(request: Request) {
  const filter = buildThreadFilter(loadThreadsSearch(request))
  return answerExport(request, {
    what: 'threads',
    columns: threadColumns,
    list: (signal) => listThreads(filter, signal),
  })
}
