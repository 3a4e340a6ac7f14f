import { readFile } from 'node:fs/promises'
import { inDataDir } from './settings.mjs'

/** The link for the first administrator, which the API writes into its log while there is nobody who could sign in. */
export async function findFirstLink(settings) {
  const log = await readFile(inDataDir(settings, 'api.log'), 'utf8')
  return /https?:\/\/[^\s"]+\/join#[\w-]+/.exec(log)?.[0]
}
