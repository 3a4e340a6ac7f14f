import { readFile } from 'node:fs/promises'

/** Says that a part ended which should not have, with what it last had to say. */
export async function describeDeath(name, log) {
  const text = await readFile(log, 'utf8').catch(() => '')
  const tail = text.trimEnd().split('\n').slice(-15).join('\n')
  return `The ${name} ended by itself. The end of its log, ${log}:\n\n${tail}`
}
