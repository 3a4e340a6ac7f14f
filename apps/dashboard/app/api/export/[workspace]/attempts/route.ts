import { listAttempts } from '../../../../../queries/export.ts'
import { buildAttemptFilter, loadAttemptsSearch } from '../../../../w/[workspace]/attempts/search.ts'
import { answerExport, type ExportContext } from '../../answer-export.ts'
import { attemptColumns } from '../../columns.ts'

export async function GET(request: Request, { params }: ExportContext) {
  const filter = buildAttemptFilter(loadAttemptsSearch(request))
  return answerExport(request, {
    workspace: (await params).workspace,
    what: 'attempts',
    columns: attemptColumns,
    list: (api, signal) => listAttempts(api, filter, signal),
  })
}
