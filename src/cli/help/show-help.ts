// `help` and --help. The help of an operation comes from the table alone; only the rest loads oclif.

import type {Installed} from '../installed-commands.js'
import {operationOf} from '../runtime/invocation.js'
import type {Sink} from '../runtime/runtime.js'

/** @param id of a command or a topic; empty for the program's own help */
export async function showHelp(id: string, program: Installed, stdout: Sink): Promise<void> {
  const operation = operationOf(id)
  if (!operation) return showOclifHelp(id, program, stdout)
  const [{operationHelp}, {examples = [], outputFormats, bulkKeys = [], ownFlags}] = await Promise.all([
    import('./operation-help.js'),
    program.load(id),
  ])
  const command = `iotjobs ${id.replaceAll(':', ' ')}`
  const lines = examples.map((line) => line.replaceAll(/<%= config.bin %> <%= command.id %>/g, command))
  await stdout.write(
    operationHelp(operation, {
      command,
      examples: lines,
      width: Math.max(40, stdout.columns),
      outputFormats,
      own: ownFlags?.() ?? [],
      takesMany: bulkKeys.length > 0,
    }),
  )
}

async function showOclifHelp(id: string, program: Installed, stdout: Sink): Promise<void> {
  const {loadHelp} = await import('./oclif-help.js')
  const help = await loadHelp(program.root)
  await help.showHelp(id === '' ? [] : id.split(':'))
  await stdout.draw(help.text)
}
