export const cookiePrefix = 'stepledger'

/** Where the door tells better-auth which address a request came from. Never taken from outside. */
export const addressHeader = 'x-stepledger-address'

/** A session ends so long after its sign-in, used or not. */
export const sessionDays = 7

/** NIST SP 800-63B: length counts, and nothing is asked of what the characters are. */
export const leastPassword = 12
export const mostPassword = 128
