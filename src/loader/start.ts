// Where the program begins that npm has installed: its modules come out of the packs beside this file.
import {join} from 'node:path'
import {useCompileCache} from './compile-cache.js'
import {moduleLoader, type Pack} from './modules.js'
import {startMain} from './program.js'

/** The build puts in the names of the packs. */
declare const PACKS: readonly string[]

/** Also for oclif, which finds a command's module by its file. */
export const load = moduleLoader(PACKS, (name): Pack => require(join(__dirname, 'packs', `${name}.js`)), require)

export function start(argv: readonly string[]): Promise<void> {
  useCompileCache()
  return startMain(argv, load, 'npm')
}
