import { createRequire } from 'node:module'
import { Command } from 'commander'
import { createExportCommand } from './commands/export.ts'
import { createImportCommand } from './commands/import.ts'

const { version } = createRequire(import.meta.url)('../package.json') as { version: string }

export function createProgram(setExitCode: (code: number) => void): Command {
  const program = new Command('stepledger')
    .description('Import event logs into a Stepledger, and export what it holds.')
    .version(version)
    .configureHelp({ showGlobalOptions: true })
  for (const command of [createImportCommand(setExitCode), createExportCommand()]) program.addCommand(command)
  for (const command of [program, ...program.commands])
    command.exitOverride().showHelpAfterError('See --help.')
  return program
}
