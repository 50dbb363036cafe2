// The files that a wizard reads and writes: documents, inputs and recorded answers.

import {writeFile} from 'node:fs/promises'
import {dirname, resolve} from 'node:path'
import {BadValue, usageError} from '../../arguments/bad-value.js'
import {ParameterFiles} from '../../arguments/files/parameter-file.js'
import {isUnreadable, readRequestFile} from '../../arguments/files/read-request-file.js'
import {readInputFile} from '../../cli/runtime/input-file.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {OtherError, UsageError} from '../../errors/cli-error.js'
import {whyUnwritable} from '../../files/file-errors.js'
import {isYamlName} from '../../text/file-kind.js'
import {printJson} from '../../value/json/json-print.js'
import {looksLikeYaml} from '../../value/looks-like-yaml.js'
import type {Structure} from '../../value/value.js'
import type {WizardPorts} from '../../wizard/wizard-ports.js'
import {inputText} from './input-text.js'

export function wizardFiles(runtime: Runtime): Pick<WizardPorts, 'readText' | 'readInput' | 'save'> {
  return {
    readText: (typed) => readText(typed.trim(), runtime),
    readInput: (file) => readMembers(file, runtime),
    save: (file, input) => save(resolve(runtime.cwd, file), input),
  }
}

/** @throws UsageError where it is not JSON or YAML with members */
export async function readMembers(file: string, runtime: Runtime): Promise<Structure> {
  const read = await readInputFile(file, runtime)
  const members = await readRequestFile(read, dirname(resolve(runtime.cwd, read.name)))
  if (!isUnreadable(members)) return members.input
  throw new UsageError(`${read.name} cannot be read: ${members.reason}`, {hints: members.hint ? [members.hint] : []})
}

/** @throws OtherError where it cannot be written */
export async function writeRecord(file: string, answers: string, {cwd}: Pick<Runtime, 'cwd'>): Promise<void> {
  try {
    await writeFile(resolve(cwd, file), answers, {mode: 0o600})
  } catch (cause) {
    throw new OtherError('Output', `The answers cannot be written to ${file}: ${whyUnwritable(cause)}`, {cause})
  }
}

async function readText(typed: string, runtime: Runtime): Promise<string> {
  const content = await new ParameterFiles(runtime).load(typed, 'document')
  if (content !== undefined) return String(content)
  if (looksLikeYaml(typed)) return fromYaml(typed)
  // Lines of a document that was pasted or edited: within texts JSON has none.
  return typed.replace(/\s*\n\s*/g, ' ')
}

/** What a job document must be. */
async function fromYaml(typed: string): Promise<string> {
  const {parseYaml} = await import('../../arguments/values/yaml-input.js')
  try {
    return printJson(parseYaml(typed))
  } catch (error) {
    if (error instanceof BadValue) throw usageError('--document', error)
    throw error
  }
}

/** The flag makes the system refuse a file that is there, so that nothing slips in between a look and a write. */
async function save(path: string, input: Structure): Promise<string | undefined> {
  try {
    await writeFile(path, inputText(input, isYamlName(path) ? 'yaml' : 'json'), {flag: 'wx'})
    return undefined
  } catch (error) {
    return `It cannot be written: ${whyUnwritable(error)}. Choose another name`
  }
}
