import { readEnvironment } from '../../environment.ts'

/** Whether a page of this dashboard sent the request: a browser names the page's origin with every POST. */
export function isOwnOrigin(request: Request) {
  const origin = request.headers.get('origin')
  return origin !== null && listOrigins(readEnvironment().publicUrl).includes(origin)
}

const thisMachine = ['localhost', '127.0.0.1', '[::1]']

/** A machine has several names for itself. */
export function listOrigins({ protocol, hostname, port, origin }: URL) {
  if (!thisMachine.includes(hostname)) return [origin]
  return thisMachine.map((name) => new URL(`${protocol}//${name}:${port}`).origin)
}
