// The target flags as typed → what was asked for, with files read. Asks no service.

import {readInputFile} from '../../cli/runtime/input-file.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {type TargetWord, targetLines, targetWords} from '../../derive/target-lines.js'
import {UsageError} from '../../errors/cli-error.js'
import {emptyValue} from '../../errors/words.js'
import {ALLOW_MISSING, EXCLUDE_FROM, GROUP, THING, THINGS_FROM, WHERE} from './target-flags.js'

export interface TargetRequest {
  readonly things: readonly TargetWord[]
  readonly groups: readonly TargetWord[]
  readonly excluded: readonly TargetWord[]
  readonly where: string | undefined
  readonly allowMissing: boolean
}

type Given = ReadonlyMap<string, readonly string[]>

/** @throws UsageError where a file cannot be read, or holds what is not a name */
export async function readTargetFlags(given: Given, runtime: Runtime): Promise<TargetRequest> {
  const typed = (flag: string) => (given.get(flag) ?? []).map((text) => ({text, location: flag}))
  const files = [...(given.get(THINGS_FROM) ?? []), ...(given.get(EXCLUDE_FROM) ?? [])]
  if (files.filter((name) => name === '-').length > 1) {
    throw new UsageError(`${THINGS_FROM} and ${EXCLUDE_FROM} cannot both read standard input`)
  }
  const where = given.get(WHERE)?.[0]
  if (where?.trim() === '') throw emptyValue(WHERE)
  return {
    things: [...targetWords('thing', typed(THING)), ...(await fromFiles(given.get(THINGS_FROM), runtime))],
    groups: targetWords('thinggroup', typed(GROUP)),
    excluded: await fromFiles(given.get(EXCLUDE_FROM), runtime),
    where,
    allowMissing: given.has(ALLOW_MISSING),
  }
}

async function fromFiles(names: readonly string[] = [], runtime: Runtime): Promise<TargetWord[]> {
  const words: TargetWord[] = []
  for (const name of names) {
    const file = await readInputFile(name, runtime)
    // A list of unknown length is never spread into a call.
    for (const word of targetLines(file.text, file.name)) words.push(word)
  }
  return words
}
