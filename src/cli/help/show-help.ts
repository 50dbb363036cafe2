// `help` and --help: of the program, of a page, of a topic, of a command. All of it comes from the commands themselves.
import type {Installed} from '../installed-commands.js'
import {operationOf} from '../runtime/invocation.js'
import type {Sink} from '../runtime/runtime.js'

const NARROWEST = 40

/** @param id of a command, a page or a topic; empty for the program's own help */
export async function showHelp(id: string, program: Installed, stdout: Sink): Promise<void> {
  const width = Math.max(NARROWEST, stdout.columns)
  await stdout.draw(await helpText(id, program, width))
}

async function helpText(id: string, program: Installed, width: number): Promise<string> {
  if (program.ids.includes(id)) return commandText(id, program, width)
  const {helpPages} = await import('./pages.js')
  if (id === '') {
    const {rootHelp} = await import('./root-help.js')
    const pages = helpPages.map(({name}) => name)
    return rootHelp({version: program.version, ids: program.ids, pages, width})
  }
  const page = helpPages.find(({name}) => name === id)
  return page ? (await import('./page-text.js')).pageText(page, width) : topicText(id, program, width)
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

async function topicText(id: string, program: Installed, width: number): Promise<string> {
  const [{commandsOf, topics}, {topicHelp}] = await Promise.all([import('./topics.js'), import('./topic-help.js')])
  const topic = topics[id]
  if (!topic) throw new Error(`No topic is called ${id}`)
  const rows = commandsOf(id, program.ids).map(async ([title, ids]) => {
    const known = ids.map(async (one) => [one.replaceAll(':', ' '), await summaryOf(one, program)] as const)
    return [title, await Promise.all(known)] as const
  })
  return topicHelp(topic, await Promise.all(rows), width)
}

const summaryOf = async (id: string, program: Installed): Promise<string> =>
  operationOf(id)?.doc ?? (await program.load(id)).summary ?? ''
