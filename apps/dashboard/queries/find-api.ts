import { workspaceHeader } from '../addresses/headers.ts'
import { readEnvironment } from '../environment.ts'

/** What the API must know of a reader's request, to answer it for the reader and to tell of it. */
const passed = ['cookie', 'user-agent', 'x-forwarded-for', 'x-request-id', 'traceparent']

export type Endpoint = { url: string; headers: Record<string, string> }

/** An address of the API, and the headers that ask there in the name of who sent a request. */
export function findApi(path: string, request: Headers, workspace?: string | null): Endpoint {
  const { apiUrl, publicUrl } = readEnvironment()
  const headers: Record<string, string> = { origin: publicUrl.origin }
  if (workspace) headers[workspaceHeader] = workspace
  for (const name of passed) {
    const value = request.get(name)
    if (value !== null) headers[name] = value
  }
  return { url: `${apiUrl}${path}`, headers }
}
