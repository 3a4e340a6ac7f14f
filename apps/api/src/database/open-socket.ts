import { connect, type Socket } from 'node:net'

type Target = { host: string[]; port: number[]; path?: string | false }

const hangUp = () => Object.assign(new Error('the database hung up'), { code: 'CONNECTION_CLOSED' })

/**
 * Opens connections to one host after the other. postgres.js takes a server that accepts a connection and hangs up,
 * as a proxy does while its database is away, for one that may still answer: it would wait without end, and connect
 * again without a pause. Here that is an error like any other.
 */
export const createSocketOpener = (onSocket?: (socket: Socket) => void) => {
  let turn = 0
  return ({ host, port, path }: Target): Socket => {
    const at = turn++ % host.length
    const socket = path ? connect(path) : connect({ host: host[at] ?? '', port: port[at] ?? 0 })
    // Whoever speaks TLS on this socket asks it for the name that the certificate must have.
    Object.assign(socket, { host: host[at] })
    onSocket?.(socket)
    return socket.on('end', () => socket.destroy(hangUp()))
  }
}
