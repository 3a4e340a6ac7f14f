import type { Socket } from 'node:net'

/** Counts a pool's connections, from the opening of each to its end. */
export const countConnections = () => {
  const open = new Set<Socket>()
  return {
    onSocket: (socket: Socket): void => {
      open.add(socket)
      socket.once('close', () => open.delete(socket))
    },
    open: () => open.size,
  }
}
