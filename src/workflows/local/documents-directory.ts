// The folder of documents as it was typed → its path, once it is known to be a folder.

import {statSync} from 'node:fs'
import {resolve} from 'node:path'
import {UsageError} from '../../errors/cli-error.js'
import {excludeEachOther} from '../../errors/words.js'

/** @throws UsageError where it is not a folder, or two things are asked for */
export function documentsDirectory(typed: string | undefined, none: boolean, cwd: string): string | undefined {
  if (typed === undefined) return undefined
  if (none) throw excludeEachOther('DIR', '--none')
  const path = resolve(cwd, typed)
  if (typed !== '' && statSync(path, {throwIfNoEntry: false})?.isDirectory()) return path
  throw new UsageError(`Not a folder: '${typed}'`, {hints: ['Name a folder that holds a folder for each bucket']})
}
