import type { IncomingHttpHeaders } from 'node:http'
import { type Context, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources'
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base'
import type { OperationSpan, Tracing } from './types.ts'

/** As many calls of one batch are pointed to; more would make its span larger than what it tells. */
const mostLinks = 64

const headerOf = {
  keys: (headers: IncomingHttpHeaders) => Object.keys(headers),
  get: (headers: IncomingHttpHeaders, name: string) => headers[name],
}

// What a caller did wrong is no failure of this server.
const failures = new Set(['UNAVAILABLE', 'INTERNAL_SERVER_ERROR'])

const endWith = (span: Span, code: string): void => {
  span.setAttribute('stepledger.code', code)
  if (failures.has(code)) span.setStatus({ code: SpanStatusCode.ERROR, message: code })
  span.end()
}

/**
 * Sends spans as OTLP over HTTP. Where to, which of them and under which name is said by OpenTelemetry's own variables.
 * This module is loaded where traces are on, and nowhere else.
 */
export const createTracing = (): Tracing => {
  const resource = defaultResource()
    .merge(resourceFromAttributes({ 'service.name': 'stepledger-api' }))
    .merge(detectResources({ detectors: [envDetector] }))
  const spanProcessors = [new BatchSpanProcessor(new OTLPTraceExporter())]
  const provider = new BasicTracerProvider({ resource, spanProcessors })
  const tracer = provider.getTracer('stepledger')
  const propagator = new W3CTraceContextPropagator()
  const contexts = new WeakMap<object, Context>()

  const startOperation = (within: Context): OperationSpan => {
    const span = tracer.startSpan('operation', {}, within)
    const operation: OperationSpan = {
      end: ({ operation, code }) => {
        if (operation) span.updateName(operation)
        endWith(span, code)
      },
    }
    contexts.set(operation, trace.setSpan(within, span))
    return operation
  }

  return {
    startRequest: (headers) => {
      const caller = propagator.extract(ROOT_CONTEXT, headers, headerOf)
      const span = tracer.startSpan('POST', { kind: SpanKind.SERVER }, caller)
      return {
        startOperation: () => startOperation(trace.setSpan(caller, span)),
        end: ({ path, code, status }) => {
          span.updateName(`POST ${path}`)
          span.setAttributes({ 'http.route': path, 'http.response.status_code': status })
          endWith(span, code)
        },
      }
    },
    traceBatch: ({ calls, milliseconds, origins }) => {
      const asked = origins.flatMap((origin) => contexts.get(origin) ?? [])
      const [first = ROOT_CONTEXT, ...others] = new Set(asked)
      const links = others.slice(0, mostLinks).flatMap((other) => {
        const context = trace.getSpanContext(other)
        return context ? [{ context }] : []
      })
      const now = Date.now()
      const span = tracer.startSpan(
        'write batch',
        {
          kind: SpanKind.CLIENT,
          startTime: now - milliseconds,
          attributes: { 'db.system.name': 'postgresql', 'stepledger.calls': calls },
          links,
        },
        first,
      )
      span.end(now)
    },
    stop: () => provider.shutdown(),
  }
}
