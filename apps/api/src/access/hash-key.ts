import { createHash } from 'node:crypto'

/** What is kept of an API key. A key is long and random, so that a fast hash is enough. */
export const hashKey = (key: string): Buffer => createHash('sha256').update(key).digest()
