import { spawn } from 'node:child_process'
import { root } from '../setup/run.mjs'

const patience = 30_000

/**
 * Asks the registry what is known of the installed packages: its report, or in one line why there is none. pnpm ends
 * with 1 both where it found something and where it could not ask, so that only what it prints tells these apart.
 */
export function runAudit(env, { registry } = {}) {
  const args = ['audit', '--prod', '--json', ...(registry ? ['--registry', registry] : [])]
  const child = spawn('pnpm', args, {
    cwd: root,
    env,
    shell: process.platform === 'win32',
    timeout: patience,
  })
  let [report, complaint] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text) => {
    report += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    complaint += text
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (_, signal) => {
      if (report.trimStart().startsWith('{')) return resolve({ report: JSON.parse(report) })
      const why = signal
        ? `no answer within ${patience / 1_000} s`
        : complaint.replace(/[│×\s]+/g, ' ').trim()
      resolve({ why })
    })
  })
}
