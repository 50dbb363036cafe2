// `completion SHELL` prints the shell's script; `completion words` answers that script.

import {invalidChoice} from '../../arguments/choice-error.js'
import type {Installed} from '../../cli/installed-commands.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {requiredArguments} from '../../errors/words.js'
import {complete} from './complete.js'
import {openPorts} from './open-ports.js'
import {SHELLS, shellScripts} from './shells.js'
import {readTypedLine} from './typed-line.js'

export async function runCompletion(argv: readonly string[], program: Installed, runtime: Runtime): Promise<void> {
  const [shell, ...rest] = argv
  if (shell === undefined || rest.length > 0) {
    throw requiredArguments(['shell'], [`One of ${SHELLS.join(', ')}`])
  }
  if (shell === 'words') return answer(program, runtime)
  const script = shellScripts[shell]
  if (!Object.hasOwn(shellScripts, shell) || script === undefined) throw invalidChoice('shell', shell, SHELLS)
  await runtime.stdout.write(script)
}

/** The first line says what follows: whole words, parts to be continued, or only that files are meant. */
async function answer(program: Installed, runtime: Runtime): Promise<void> {
  const {words, present} = readTypedLine(runtime.env)
  const suggestions = await complete(words, openPorts(words, program, runtime))
  const kind = suggestions.files ? 'files' : suggestions.goesOn ? 'parts' : 'words'
  const lines = [kind, ...present(suggestions)]
  await runtime.stdout.write(lines.map((line) => `${line}\n`).join(''))
  // The shell waits for the end of the process. Whatever is asked for credentials cannot be canceled, and may take long.
  runtime.exit(0)
}
