// Builds into dist, or into the folder that is given.
import { execFileSync } from 'node:child_process'
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const [, , dist = 'dist'] = process.argv
const esm = join(dist, 'esm')
const cjs = join(dist, 'cjs')

await rm(dist, { recursive: true, force: true })

const tsc = fileURLToPath(import.meta.resolve('typescript/bin/tsc'))
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', esm], { stdio: 'inherit' })

// tsc rewrites the extensions of imports in JavaScript alone; older compilers know no `.ts` in declarations.
for (const file of await readdir(esm, { recursive: true })) {
  if (!file.endsWith('.d.ts')) continue
  const declarations = await readFile(join(esm, file), 'utf8')
  await writeFile(join(esm, file), declarations.replaceAll(/(from '\..*)\.ts'/g, "$1.js'"))
}

// One set of declarations serves both: the package.json beside them says which module system they describe.
await cp(esm, cjs, { recursive: true })
await writeFile(join(cjs, 'package.json'), '{ "type": "commonjs" }\n')

const bundle = { entryPoints: ['src/index.ts'], bundle: true, target: 'es2022', platform: 'neutral' }
await build({ ...bundle, format: 'esm', outfile: join(esm, 'index.js') })
await build({ ...bundle, format: 'cjs', outfile: join(cjs, 'index.js') })
