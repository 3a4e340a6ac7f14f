type TextArray = readonly (string | null)[]

const serialize = (texts: TextArray): string =>
  `{${texts.map((text) => (text === null ? 'NULL' : `"${text.replace(/["\\]/g, '\\$&')}"`)).join(',')}}`

// An item in quotes with its escapes, or a bare one.
const item = /"((?:[^"\\]|\\.)*)"|[^{},"]+/gs

const parse = (literal: string): (string | null)[] =>
  Array.from(literal.matchAll(item), ([bare, quoted]) => {
    if (quoted !== undefined) return quoted.replace(/\\(.)/gs, '$1')
    return bare === 'NULL' ? null : bare
  })

/**
 * text[], the only array that passes between PostgreSQL and this server. postgres.js would look all array types up on
 * each new connection, in a promise that nobody awaits: a database that dies just then would end the process.
 */
export const textArray = { to: 1009, from: [1009], serialize, parse }
