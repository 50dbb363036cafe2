// Where the installed program begins: its modules come out of the packs beside this file. Knows of `main` only its name.
import {join} from 'node:path'
import {useCompileCache} from './compile-cache.js'
import {moduleLoader, type Pack} from './modules.js'

/** The build puts these in: the names of the packs, and of the modules that are asked for here. */
declare const PACKS: readonly string[]
declare const COMMANDS: Readonly<Record<string, string>>
declare const MAIN: string
declare const VERSION: string

type Main = (argv: readonly string[], program: object) => Promise<number>

/** Also for oclif, which finds a command's module by its file. */
export const load = moduleLoader(PACKS, (name): Pack => require(join(__dirname, 'packs', `${name}.js`)), require)

export async function start(argv: readonly string[]): Promise<void> {
  useCompileCache()
  // The SDK would warn of the end of Node 20 on stderr, at the first request, in the middle of a script.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true'
  const {main} = load(MAIN) as {main: Main}
  // What main returns replaces it: no other end passes for success.
  process.exitCode = 255
  process.exitCode = await main(argv, program)
}

const program = {version: VERSION, root: join(__dirname, '..'), ids: Object.keys(COMMANDS), load: loadCommand}

async function loadCommand(id: string): Promise<unknown> {
  const {default: Command} = load(COMMANDS[id] ?? id) as {default: unknown}
  return Command
}
