import type { IncomingMessage } from 'node:http'
import { badRequest, Refusal } from './refusal.ts'

export const largestBody = 10 * 1024 * 1024

const tooLarge = (most: number): Refusal => {
  const message =
    most === largestBody
      ? `The body is over ${largestBody / 1024 / 1024} MiB. Send smaller batches.`
      : `The body is over ${most / 1024} KiB.`
  return new Refusal(413, 'REQUEST_TOO_LARGE', message)
}

/**
 * The whole body, or a refusal as soon as it is known to be too large. What is still to come is thrown away rather than
 * cut off: a caller that is cut off while it sends does not get to read the answer. The server's timeout bounds it.
 */
export const readBody = (request: IncomingMessage, most = largestBody): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    const refuse = (refusal: Refusal) => {
      request.removeAllListeners('data')
      request.resume()
      reject(refusal)
    }
    if (Number(request.headers['content-length']) > most) return refuse(tooLarge(most))

    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > most) return refuse(tooLarge(most))
      chunks.push(chunk)
    })
    request.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)))
    request.on('error', () => reject(badRequest('The body ended too early.')))
  })
