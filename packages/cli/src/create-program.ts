import { createRequire } from 'node:module'
import { Command } from 'commander'
import { createExportCommand } from './commands/export.ts'
import { createImportCommand } from './commands/import.ts'
import { createKeysCommand } from './commands/keys.ts'

const { version } = createRequire(import.meta.url)('../package.json') as { version: string }

export function createProgram(setExitCode: (code: number) => void): Command {
  const program = new Command('stepledger')
    .description('Import event logs into a Stepledger, export what it holds, and manage its API keys.')
    .version(version)
    .configureHelp({ showGlobalOptions: true })
  for (const command of [createImportCommand(setExitCode), createExportCommand(), createKeysCommand()])
    program.addCommand(command)
  for (const command of [program, ...program.commands, ...program.commands.flatMap((each) => each.commands)])
    command.exitOverride().showHelpAfterError('See --help.')
  return program
}
