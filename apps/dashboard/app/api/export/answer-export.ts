import { noteExport } from '../../../queries/export.ts'
import { type Endpoint, findApi } from '../../../queries/find-api.ts'
import { RequestError } from '../../../queries/request-error.ts'
import { answerHeaders, refuse } from '../refuse.ts'
import type { Column } from './columns.ts'
import { type FormatName, formats, isFormat, type Row } from './formats.ts'

export type ExportContext = { params: Promise<{ workspace: string }> }

type Export<Listed> = {
  workspace: string
  what: 'threads' | 'steps' | 'attempts'
  columns: readonly Column<Listed>[]
  list: (api: Endpoint, signal: AbortSignal) => AsyncIterable<Listed[]>
}

/**
 * A file of all rows that are listed, however many. The next page is asked for when the browser has taken the one
 * before, and none when it has left. A failure on the way breaks the connection: a file that is short shows it.
 */
export async function answerExport<Listed extends Row>(request: Request, wanted: Export<Listed>) {
  const site = request.headers.get('sec-fetch-site')
  if (site && site !== 'same-origin' && site !== 'none')
    return refuse(403, 'FORBIDDEN', 'Only the dashboard itself may ask here.')
  const { searchParams } = new URL(request.url)
  const format = searchParams.get('format')
  if (!isFormat(format))
    return refuse(400, 'BAD_USER_INPUT', `format is one of ${Object.keys(formats).join(', ')}.`)

  const api = findApi('/graphql', request.headers, wanted.workspace)
  const pages = writePages(wanted.list(api, request.signal), wanted.columns, format)
  searchParams.delete('format')
  try {
    await noteExport(api, { what: wanted.what, filter: String(searchParams), format }, request.signal)
    // Before the answer begins a failure can still be told.
    const first = await pages.next()
    return new Response(streamPages(first, pages), { headers: describeFile(wanted.what, format) })
  } catch (error) {
    return refuseError(error)
  }
}

async function* writePages(pages: AsyncIterable<Row[]>, columns: readonly string[], format: FormatName) {
  const { writeHead, writeRow } = formats[format]
  let head = writeHead(columns)
  for await (const rows of pages) {
    yield new TextEncoder().encode(head + rows.map((row) => writeRow(row, columns)).join(''))
    head = ''
  }
}

type Pages = ReturnType<typeof writePages>

function streamPages(first: IteratorResult<Uint8Array, void>, rest: Pages) {
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        if (first.value) controller.enqueue(first.value)
      },
      async pull(controller) {
        const { value } = await rest.next()
        if (value) controller.enqueue(value)
        else controller.close()
      },
      async cancel() {
        await rest.return()
      },
    },
    { highWaterMark: 0 },
  )
}

function describeFile(what: string, format: FormatName) {
  const time = new Date().toISOString().replace(/[-:]|\..*/g, '')
  return {
    ...answerHeaders,
    'content-type': formats[format].type,
    'content-disposition': `attachment; filename="stepledger-${what}-${time}Z.${format}"`,
  }
}

function refuseError(error: unknown) {
  if (!(error instanceof RequestError)) throw error
  const status =
    { UNAUTHENTICATED: 401, FORBIDDEN: 403, THREAD_NOT_FOUND: 404, RATE_LIMITED: 429, UNAVAILABLE: 503 }[
      error.code
    ] ?? 400
  return refuse(status, error.code, error.message)
}
