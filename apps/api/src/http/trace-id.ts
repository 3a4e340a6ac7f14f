/** The trace id of a W3C traceparent header, or null where there is none that is valid. */
export const traceIdOf = (traceparent: string | string[] | undefined): string | null => {
  if (typeof traceparent !== 'string') return null
  const [, version, traceId = '', parentId = '', rest] =
    /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(-.*)?$/.exec(traceparent) ?? []
  const isVersion = version !== undefined && version !== 'ff' && (version !== '00' || rest === undefined)
  return isVersion && /[1-9a-f]/.test(traceId) && /[1-9a-f]/.test(parentId) ? traceId : null
}
