import { existsSync } from 'node:fs'
import { homedir, platform } from 'node:os'
import { delimiter, join } from 'node:path'
import { Refusal, root, run } from '../setup/run.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** Finds a Chromium or Chrome, or has one installed. Without a `path` Playwright takes the one it downloaded. */
export async function findBrowser(env) {
  const given = process.env.STEPLEDGER_BROWSER
  if (given) {
    if (await runs(given)) return { path: given, about: `${given} (STEPLEDGER_BROWSER)` }
    throw new Refusal(`STEPLEDGER_BROWSER is ${given}, which does not run`)
  }
  const installed = await findInstalled()
  if (installed) return { path: installed, about: installed }

  if (await installWithApt()) {
    const path = await findInstalled()
    if (path) return { path, about: `${path}, installed by apt-get` }
  }
  await run('pnpm exec playwright install chromium', { cwd: join(root, 'e2e'), env })
  return { path: undefined, about: "Playwright's own, downloaded" }
}

async function findInstalled() {
  for (const path of listUsualPlaces()) {
    if (existsSync(path) && (await runs(path))) return path
  }
  return undefined
}

function listUsualPlaces() {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
  if (platform() === 'darwin') {
    const apps = ['Google Chrome', 'Chromium'].map(
      (name) => `Applications/${name}.app/Contents/MacOS/${name}`,
    )
    return [...onPath, ...apps.flatMap((app) => [join('/', app), join(homedir(), app)])]
  }
  if (platform() === 'win32') {
    const { PROGRAMFILES, 'PROGRAMFILES(X86)': programFilesX86, LOCALAPPDATA } = process.env
    const folders = [PROGRAMFILES, programFilesX86, LOCALAPPDATA].filter(Boolean)
    return folders.map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'))
  }
  return onPath
}

/** What some systems install under these names only points to a store, and does not start. */
async function runs(path) {
  // On Windows Chrome has no --version: it would open a window.
  if (platform() === 'win32') return existsSync(path)
  return await run(`"${path}" --version`, { timeout: 30_000 }).then(
    () => true,
    () => false,
  )
}

async function installWithApt() {
  if (platform() !== 'linux' || process.getuid() !== 0) return false
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return await run('apt-get update && apt-get install -y --no-install-recommends chromium', { env }).then(
    () => true,
    () => false,
  )
}
