import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { createAmbush } from './ambush.ts'
import { createMessageReader, type Message, readTexts } from './read-messages.ts'

// What commits: the end of a transaction, and the statements that are transactions of their own.
const commits = /^commit$|\/\* (insertNew|writeRepeated) \*\//
const readyForQuery = Buffer.from([0x5a, 0, 0, 0, 5, 0x49])

/** Stands between a server and PostgreSQL, and knows when a commit is asked for and when it is answered. */
export async function startWireProxy(databasePort: number) {
  const beforeCommit = createAmbush()
  const afterCommit = createAmbush()
  const sockets = new Set<Socket>()

  const proxy = createServer((server) => {
    const database = connect(databasePort, '127.0.0.1')
    const drop = () => {
      server.destroy()
      database.destroy()
    }
    for (const socket of [server, database]) {
      sockets.add(socket)
      socket.setNoDelay()
      socket.on('error', drop)
      socket.on('close', () => {
        sockets.delete(socket)
        drop()
      })
    }
    const read = createMessageReader()
    const statements = createStatements()
    let committing = false

    server.on('data', (packet) => {
      for (const message of read(packet)) {
        if (statements.commits(message)) {
          committing = true
          if (beforeCommit.spring()) return drop()
        }
        database.write(message.bytes)
      }
    })
    database.on('data', (packet) => {
      if (committing && packet.subarray(-readyForQuery.length).equals(readyForQuery)) {
        committing = false
        if (afterCommit.spring()) return drop()
      }
      server.write(packet)
    })
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))

  return {
    port: (proxy.address() as AddressInfo).port,
    beforeCommit,
    afterCommit,
    close() {
      for (const socket of sockets) socket.destroy()
      proxy.close()
    },
  }
}

/** Statements are sent once with a name, and then called by it. */
function createStatements() {
  const committing = new Set<string>()

  return {
    commits(message: Message): boolean {
      if (message.type === 'P') {
        const [name, text] = readTexts(message)
        if (commits.test(text)) committing.add(name)
        else committing.delete(name)
      }
      return message.type === 'B' && committing.has(readTexts(message)[1])
    },
  }
}
