import { listThreads } from '../../../../../queries/export.ts'
import { buildThreadFilter, loadThreadsSearch } from '../../../../w/[workspace]/threads/search.ts'
import { answerExport, type ExportContext } from '../../answer-export.ts'
import { threadColumns } from '../../columns.ts'

export async function GET(request: Request, { params }: ExportContext) {
  const filter = buildThreadFilter(loadThreadsSearch(request))
  return answerExport(request, {
    workspace: (await params).workspace,
    what: 'threads',
    columns: threadColumns,
    list: (api, signal) => listThreads(api, filter, signal),
  })
}
