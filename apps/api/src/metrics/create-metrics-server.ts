import { createServer, type Server } from 'node:http'
import type { Registry } from 'prom-client'

/** Serves /metrics in Prometheus' text format, to whoever reaches its address: it asks for no key. */
export const createMetricsServer = (registry: Registry): Server =>
  createServer(async (request, response) => {
    const isOurs = request.method === 'GET' && request.url?.split('?', 1)[0] === '/metrics'
    if (!isOurs) return response.writeHead(404).end('The metrics are at /metrics.\n')
    try {
      const text = await registry.metrics()
      response.writeHead(200, { 'content-type': registry.contentType }).end(text)
    } catch {
      response.writeHead(500).end('The metrics could not be read.\n')
    }
  })
