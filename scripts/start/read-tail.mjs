import { readFile } from 'node:fs/promises'

export async function readTail(log) {
  const text = await readFile(log, 'utf8').catch(() => '')
  return text.trimEnd().split('\n').slice(-15).join('\n')
}
