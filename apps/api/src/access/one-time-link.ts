import { createHash, randomBytes } from 'node:crypto'

/** What a link for one use carries. It stands after the #, which browsers keep to themselves. */
export const createToken = (): string => randomBytes(32).toString('base64url')

/** What is kept of it. It is long and random, so that a fast hash is enough. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

export const linkOf = (dashboardUrl: string, page: 'join' | 'new-password', token: string): string =>
  new URL(`/${page}#${token}`, dashboardUrl).href
