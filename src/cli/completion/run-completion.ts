// `completion SHELL` prints the shell's script; `completion words` answers that script.
import {invalidChoice} from '../../arguments/choice-error.js'
import {scanGlobals} from '../../arguments/scan-globals.js'
import {UsageError} from '../../errors/cli-error.js'
import {commandIds, loadCommand} from '../installed-commands.js'
import {operationOf} from '../operation-of.js'
import type {Runtime} from '../runtime.js'
import {complete} from './complete.js'
import {shellScripts} from './shell-scripts.js'

/** @param root the folder of package.json */
export async function runCompletion(argv: readonly string[], root: string, runtime: Runtime): Promise<void> {
  const [shell, ...rest] = argv
  const shells = Object.keys(shellScripts)
  if (shell === undefined || rest.length > 0) {
    throw new UsageError('the following arguments are required: shell', {hints: [`One of ${shells.join(', ')}`]})
  }
  if (shell === 'words') return answer(root, runtime)
  const script = shellScripts[shell]
  if (!Object.hasOwn(shellScripts, shell) || script === undefined) throw invalidChoice('shell', shell, shells)
  await runtime.stdout.write(script)
}

/** The words come as lines, with one more behind them: shells cut empty lines off an end. */
async function answer(root: string, runtime: Runtime): Promise<void> {
  const words = (runtime.env.IOTJOBS_COMPLETION_WORDS ?? '').split('\n').slice(0, -1)
  const found = await complete(words, {
    ids: commandIds(root),
    flagsOf: async (id) => (await loadCommand(root, id)).flags ?? {},
    operationOf,
    async liveIds(flag, typed) {
      const live = await import('./live-ids.js')
      return live.liveIds(flag, typed, {...runtime, globals: globalsOf(typed)})
    },
  })
  await runtime.stdout.write(found.map((candidate) => `${candidate}\n`).join(''))
}

function globalsOf(words: readonly string[]) {
  try {
    return scanGlobals(words).globals
  } catch {
    return {}
  }
}
