import { once } from 'node:events'
import { connect } from 'node:net'

export type Connection = {
  /** Sends one POST and resolves to its whole answer: one at a time. Rejects where its status is not 200. */
  post: (body: string) => Promise<string>
  close: () => void
}

const headEnd = '\r\n\r\n'

/** The bytes of an answer, from the first of its head to the last of its body; undefined while the head is not there. */
const lengthOf = (answer: Buffer): number | undefined => {
  const end = answer.indexOf(headEnd)
  if (end === -1) return undefined
  const [, length] = /\r\ncontent-length: (\d+)/i.exec(answer.toString('latin1', 0, end)) ?? []
  if (length === undefined) throw new Error('an answer without a length')
  return end + headEnd.length + Number(length)
}

/**
 * A connection that speaks as much HTTP/1.1 as the servers under measurement do. A client library takes longer for a
 * call than the socket does, and takes it from the processors that it shares with them.
 */
export const openConnection = async (url: string, headers: Record<string, string>): Promise<Connection> => {
  const { hostname, port, pathname, host } = new URL(url)
  const head = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
  const opening = `POST ${pathname} HTTP/1.1\r\n${head.join('')}content-length: `

  let chunks: Buffer[] = []
  let received = 0
  let expected: number | undefined
  let settle: { resolve: (text: string) => void; reject: (error: Error) => void } | undefined

  const finish = () => {
    const answer = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)
    const body = answer.toString('utf8', answer.indexOf(headEnd) + headEnd.length)
    const { resolve, reject } = settle ?? {}
    chunks = []
    received = 0
    expected = undefined
    settle = undefined
    if (answer.toString('latin1', 9, 12) === '200') resolve?.(body)
    else reject?.(new Error(answer.toString()))
  }

  const socket = connect(Number(port), hostname)
  socket.setNoDelay(true)
  socket.on('data', (chunk) => {
    chunks.push(chunk)
    received += chunk.length
    expected ??= lengthOf(chunks.length === 1 ? chunk : Buffer.concat(chunks))
    if (expected !== undefined && received >= expected) finish()
  })
  socket.on('error', (error) => settle?.reject(error))
  socket.on('close', () => settle?.reject(new Error('the server closed the connection')))
  await once(socket, 'connect')

  return {
    post: (body) =>
      new Promise((resolve, reject) => {
        settle = { resolve, reject }
        socket.write(`${opening}${Buffer.byteLength(body)}${headEnd}${body}`)
      }),
    close: () => socket.destroy(),
  }
}
