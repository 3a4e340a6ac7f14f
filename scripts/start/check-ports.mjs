import { createServer } from 'node:net'
import { Refusal } from '../setup/run.mjs'

/** Finds out before anything is started whether both servers can listen. */
export async function checkPorts({ host, port, apiPort }) {
  await checkPort({ host, name: 'PORT', port })
  await checkPort({ host, name: 'API_PORT', port: apiPort })
}

function checkPort({ host, name, port }) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', ({ code }) => reject(new Refusal(explain({ code, host, name, port }))))
    server.listen({ host, port }, () => server.close(resolve))
  })
}

function explain({ code, host, name, port }) {
  if (code === 'EADDRINUSE') {
    return `port ${port} is taken by another program: stop that, or choose another one, e.g. ${name}=${port + 1} npm start`
  }
  if (code === 'EACCES') return `port ${port} may not be opened by this user: set ${name} to one above 1023`
  return `HOST is ${JSON.stringify(host)}, which is no address of this machine (${code})`
}
