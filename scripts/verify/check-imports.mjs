import { createRequire } from 'node:module'
import { cruise } from 'dependency-cruiser'
import { listRooms } from '../setup/list-rooms.mjs'

// Through its API: the command of the same name needs Node 20.12.
const rules = createRequire(import.meta.url)('../../.dependency-cruiser.cjs')
const folders = ['scripts', ...listRooms().map(({ folder }) => folder)]
const { output } = await cruise(folders, { ...rules.options, ruleSet: rules, validate: true })

for (const { rule, from, to, cycle } of output.summary.violations) {
  const path = cycle ? cycle.map(({ name }) => name).join(' → ') : to
  console.error(from === to ? `${rule.name}: ${from}` : `${rule.name}: ${from} → ${path}`)
}
process.exitCode = output.summary.violations.length > 0 ? 1 : 0
console.log(`${output.summary.totalCruised} modules`)
