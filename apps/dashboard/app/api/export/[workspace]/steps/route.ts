import { listSteps } from '../../../../../queries/export.ts'
import { answerExport, type ExportContext } from '../../answer-export.ts'
import { stepColumns } from '../../columns.ts'

export async function GET(request: Request, { params }: ExportContext) {
  const threadId = new URL(request.url).searchParams.get('threadId') ?? ''
  return answerExport(request, {
    workspace: (await params).workspace,
    what: 'steps',
    columns: stepColumns,
    list: (api, signal) => listSteps(api, threadId, signal),
  })
}
