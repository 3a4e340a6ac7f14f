/** A new id for one run of a step's code. */
export function createExecutionId(): string {
  return globalThis.crypto?.randomUUID?.() ?? randomHex()
}

// Node 18 and browsers on plain http have no randomUUID. The id tells runs apart; it is no secret.
function randomHex(): string {
  return Array.from({ length: 4 }, randomWord).join('')
}

function randomWord(): string {
  return Math.floor(Math.random() * 2 ** 32)
    .toString(16)
    .padStart(8, '0')
}
