/** Keeps the reader's choice of zone, so that the server writes times in it too. */
export const zoneCookie = 'stepledger-zone'
