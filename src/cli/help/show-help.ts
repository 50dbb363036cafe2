// `help` and --help. All but the help of topics comes from the commands themselves; only that loads oclif.
import type {Installed} from '../installed-commands.js'
import {operationOf} from '../runtime/invocation.js'
import type {Sink} from '../runtime/runtime.js'

const NARROWEST = 40

/** @param id of a command, a topic or a page; empty for the program's own help */
export async function showHelp(id: string, program: Installed, stdout: Sink): Promise<void> {
  const width = Math.max(NARROWEST, stdout.columns)
  const text = await helpText(id, program, width)
  await stdout.draw(text ?? (await topicText(id, program.root)))
}

async function helpText(id: string, program: Installed, width: number): Promise<string | undefined> {
  if (program.ids.includes(id)) return commandText(id, program, width)
  const {helpPages} = await import('./pages.js')
  if (id === '') {
    const {rootHelp} = await import('./root-help.js')
    const pages = helpPages.map(({name}) => name)
    return rootHelp({version: program.version, ids: program.ids, pages, width})
  }
  const page = helpPages.find(({name}) => name === id)
  return page && (await import('./page-text.js')).pageText(page, width)
}

async function commandText(id: string, program: Installed, width: number): Promise<string> {
  const declared = await program.load(id)
  const command = `iotjobs ${id.replaceAll(':', ' ')}`
  const operation = operationOf(id)
  if (!operation) return (await import('./command-help.js')).commandHelp(declared, command, width)
  const {outputFormats, examples = [], bulkKeys = [], wordMember, ownFlags} = declared
  const parts = {outputFormats, own: ownFlags?.() ?? [], takesMany: bulkKeys.length > 0, wordMember}
  return (await import('./operation-help.js')).operationHelp(operation, {command, examples, width, ...parts})
}

async function topicText(id: string, root: string): Promise<string> {
  const {loadHelp} = await import('./oclif-help.js')
  const help = await loadHelp(root)
  await help.showHelp(id.split(':'))
  return help.text
}
