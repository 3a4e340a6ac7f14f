import { type Reply, readReply } from './read-reply.ts'

export interface TransportOptions {
  url: URL
  apiKey: string
  fetch: typeof globalThis.fetch
}

/** Sends one body and reads its reply; never throws. */
export type Transport = (body: string, timeoutMs: number) => Promise<Reply>

export function createTransport({ url, apiKey, fetch }: TransportOptions): Transport {
  const headers = new Headers({ 'content-type': 'application/json', authorization: `Bearer ${apiKey}` })

  return async function send(body, timeoutMs) {
    const controller = new AbortController()
    const abort = () => controller.abort(new Error(`No answer within ${timeoutMs} ms.`))
    const timer = setTimeout(abort, timeoutMs)
    try {
      const response = await fetch(url, { method: 'POST', headers, body, signal: controller.signal })
      return readReply(response, await response.text())
    } catch (cause) {
      return { kind: 'fault', cause }
    } finally {
      clearTimeout(timer)
    }
  }
}
