// The files that a wizard reads and writes: documents, inputs, and the answers that are kept.
import {mkdir, writeFile} from 'node:fs/promises'
import {dirname, join, resolve} from 'node:path'
import {ParameterFiles} from '../../arguments/parameter-file.js'
import {readDocument} from '../../arguments/read-document.js'
import {UsageError} from '../../errors/cli-error.js'
import {formatValue} from '../../output/format-value.js'
import type {Structure} from '../../value/value.js'
import type {Desk} from '../../wizard/desk.js'
import {readInputFile} from '../input-file.js'
import type {Runtime} from '../runtime.js'

interface FileDesk extends Pick<Desk, 'readText' | 'readInput' | 'save' | 'keep'> {
  /** Where answers were kept; nothing where there were none. */
  keptAt(): string | undefined
}

export function fileDesk(runtime: Runtime): FileDesk {
  let kept: string | undefined
  return {
    readText: (typed) => readText(typed.trim(), runtime),
    readInput: (file) => readMembers(file, runtime),
    save: (file, input) => save(resolve(runtime.cwd, file), input),
    async keep(answers) {
      kept = keptAnswersPath(runtime)
      await writeWhole(kept, answers)
    },
    keptAt: () => kept,
  }
}

/** Answers of the last wizard, in the folder that systems set aside for such state. */
function keptAnswersPath({env, home}: Pick<Runtime, 'env' | 'home'>): string {
  return join(env.XDG_STATE_HOME || join(home, '.local', 'state'), 'iotjobs', 'wizard', 'last.json')
}

export async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), {recursive: true})
  await writeFile(path, text, {mode: 0o600})
}

/** @throws UsageError where it is not JSON or YAML with members */
export async function readMembers(file: string, runtime: Runtime): Promise<Structure> {
  const {name, text, format} = await readInputFile(file, runtime)
  const members = await readDocument(text, format)
  if (members instanceof Map) return members
  throw new UsageError(`${name} cannot be read: ${members.reason}`, {hints: members.hint ? [members.hint] : []})
}

async function readText(typed: string, runtime: Runtime): Promise<string> {
  const content = await new ParameterFiles(runtime).load(typed, 'document')
  return content === undefined ? typed : String(content)
}

/** The flag makes the system refuse a file that is there, so that nothing slips in between a look and a write. */
async function save(path: string, input: Structure): Promise<string | undefined> {
  try {
    await writeFile(path, await formatValue(input, /\.ya?ml$/i.test(path) ? 'yaml' : 'json'), {flag: 'wx'})
    return undefined
  } catch (error) {
    const {code = ''} = error as NodeJS.ErrnoException
    return code === 'EEXIST' ? 'There is a file of this name. Choose another' : `It cannot be written: ${code}`
  }
}
