import { isOwnOrigin } from './own-origin.ts'
import { refuse } from './refuse.ts'

/** The JSON that a page of this dashboard sends, as it is, or the answer that refuses it. */
export async function readBody(request: Request, maxBytes: number): Promise<string | Response> {
  if (!isOwnOrigin(request)) {
    const message = 'Only the dashboard itself may ask here, at the address that STEPLEDGER_URL says.'
    return refuse(403, 'FORBIDDEN', message)
  }
  if (!request.headers.get('content-type')?.startsWith('application/json')) {
    return refuse(415, 'BAD_USER_INPUT', 'Send JSON, with content-type: application/json.')
  }
  const body = await readText(request, maxBytes)
  return body ?? refuse(413, 'BAD_USER_INPUT', `The request is longer than ${maxBytes} bytes.`)
}

/** Undefined where it is longer, which is known without reading on. */
async function readText(request: Request, maxBytes: number) {
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > maxBytes) return undefined
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}
