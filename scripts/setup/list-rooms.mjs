import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.mjs'

/** The folders that pnpm-workspace.yaml names, each with its package.json. */
export function listRooms() {
  const [, patterns] = readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8').match(
    /^packages:\n((?: +- .+\n)+)/m,
  )
  const folders = [...patterns.matchAll(/- (.+)/g)].flatMap(([, pattern]) => expand(pattern.trim()))
  return folders.map((folder) => ({
    folder,
    manifest: JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')),
  }))
}

function expand(pattern) {
  const parent = pattern.replace(/\/\*$/, '')
  const folders =
    parent === pattern ? [pattern] : readdirSync(join(root, parent)).map((name) => `${parent}/${name}`)
  return folders.filter((folder) => existsSync(join(root, folder, 'package.json')))
}
