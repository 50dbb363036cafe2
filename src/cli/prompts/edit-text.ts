// A text in the user's editor: what it holds when the editor is left. The file is the user's alone, and is gone afterwards.
import {spawn} from 'node:child_process'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {Interrupted} from '../../errors/cli-error.js'
import {splitCommand} from '../../transport/credentials/process/split-command.js'
import type {Runtime} from '../runtime/runtime.js'

export type Edited = {readonly text: string} | {readonly problem: string}

/** @throws Interrupted where the process is asked to end meanwhile */
export async function editText(text: string, runtime: Pick<Runtime, 'env' | 'untilInterrupted'>): Promise<Edited> {
  const {VISUAL, EDITOR} = runtime.env
  const command = VISUAL || EDITOR
  if (!command) return {problem: 'No editor is set. Set VISUAL or EDITOR, for example EDITOR=nano'}
  const folder = await mkdtemp(join(tmpdir(), 'iotjobs-'))
  try {
    const file = join(folder, 'document.json')
    await writeFile(file, text === '' ? '' : `${text}\n`, {mode: 0o600})
    const problem = await run(command, VISUAL ? 'VISUAL' : 'EDITOR', file, runtime)
    if (problem !== undefined) return {problem}
    const edited = (await readFile(file, 'utf8')).replace(/\r\n/g, '\n').trim()
    return edited === '' ? {problem: 'The editor left nothing. Type an answer, or e to open it again'} : {text: edited}
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

/** @returns what went wrong. It draws on stderr: stdout may be a file */
async function run(
  command: string,
  variable: string,
  file: string,
  {untilInterrupted, env}: Pick<Runtime, 'env' | 'untilInterrupted'>,
): Promise<string | undefined> {
  const [program, ...parameters] = splitCommand(command) ?? []
  if (!program) return `${variable} names no program, or a quote in it is not closed`
  const isWindows = process.platform === 'win32'
  // There a shell starts it, as editors are often scripts, and takes apart what has blanks in it.
  const [started = '', ...words] = [program, ...parameters, file].map((word) => (isWindows ? `"${word}"` : word))
  const editor = spawn(started, words, {stdio: ['inherit', 2, 'inherit'], env, shell: isWindows})
  const over = new AbortController()
  const ended = new Promise<string | undefined>((resolve) => {
    editor.once('error', (error: NodeJS.ErrnoException) =>
      resolve(
        error.code === 'ENOENT'
          ? `There is no program "${program}". ${variable} names the editor`
          : `The editor "${program}" cannot be started: ${error.message}`,
      ),
    )
    editor.once('exit', (code, signal) =>
      resolve(
        code === 0 ? undefined : `The editor "${program}" ended with ${code ?? signal}, so what it left is ignored`,
      ),
    )
  })
  const left = untilInterrupted(over.signal).then((): never => {
    editor.kill()
    throw new Interrupted()
  })
  try {
    return await Promise.race([ended, left])
  } finally {
    over.abort()
  }
}
