import { randomUUID } from 'node:crypto'

/** The caller's x-request-id where it is fit to be logged and sent back, else a new one. */
export const requestIdOf = (header: string | string[] | undefined): string =>
  typeof header === 'string' && /^[\w.:-]{1,100}$/.test(header) ? header : randomUUID()
