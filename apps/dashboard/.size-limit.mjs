import { readFileSync } from 'node:fs'

/** What a browser must load before a page works, as the build wrote it down. What comes later is not in it. */
const routes = JSON.parse(readFileSync(new URL('.next/diagnostics/route-bundle-stats.json', import.meta.url)))

const limits = { '/w/[workspace]/threads/[id]': '280 kB' }

export default routes.map(({ route, firstLoadChunkPaths }) => ({
  name: route,
  path: firstLoadChunkPaths,
  gzip: true,
  limit: limits[route] ?? '250 kB',
}))
