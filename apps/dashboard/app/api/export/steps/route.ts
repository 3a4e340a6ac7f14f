import { listSteps } from '../../../../queries/export.ts'
import { answerExport } from '../answer-export.ts'
import { stepColumns } from '../columns.ts'

export function GET(request: Request) {
  const threadId = new URL(request.url).searchParams.get('threadId') ?? ''
  return answerExport(request, {
    what: 'steps',
    columns: stepColumns,
    list: (signal) => listSteps(threadId, signal),
  })
}
