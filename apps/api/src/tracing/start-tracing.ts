import type { Tracing } from './types.ts'

type Variables = Readonly<Record<string, string | undefined>>

/** On where OpenTelemetry's variables say where traces are to be sent, and do not say that there shall be none. */
const isOn = (variables: Variables): boolean =>
  Boolean(variables.OTEL_EXPORTER_OTLP_ENDPOINT || variables.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT) &&
  variables.OTEL_SDK_DISABLED?.toLowerCase() !== 'true' &&
  variables.OTEL_TRACES_EXPORTER !== 'none'

/** Traces, if they are on: what is off is not even loaded. */
export const startTracing = async (variables: Variables = process.env): Promise<Tracing | undefined> => {
  if (!isOn(variables)) return undefined
  const { createTracing } = await import('./create-tracing.ts')
  return createTracing()
}
