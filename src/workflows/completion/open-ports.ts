// What completion may read from outside, over the installed program and what is typed. Nothing is loaded before it
// is asked for, and what goes wrong is an answer without words.

import {readdir} from 'node:fs/promises'
import {resolve} from 'node:path'
import type {GlobalFlags} from '../../arguments/global-flags.js'
import {scanGlobals} from '../../arguments/scan-globals.js'
import type {Installed} from '../../cli/installed-commands.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {expandHome} from '../../files/user-folders.js'
import type {CompletionPorts} from './suggestions.js'

/** @param words as they are typed: they say which service is meant */
export function openPorts(words: readonly string[], program: Installed, runtime: Runtime): CompletionPorts {
  return {
    ids: program.ids,
    async command(id) {
      const {flags = {}, args = {}, strict = true, outputFormats, bulkKeys = []} = await program.load(id)
      return {flags, args, strict, outputFormats, bulkKeys}
    },
    async names(wanted) {
      const globals = globalsIn(words)
      return globals ? (await import('./live-names.js')).liveNames(wanted, {...runtime, globals}) : []
    },
    async profiles() {
      const {readConfigFiles} = await import('../../settings/config-files.js')
      return orNone(async () => [...(await readConfigFiles(runtime.env, runtime.home)).profiles.keys()])
    },
    async problemCodes() {
      const {codes} = await import('../../validation/codes.js')
      return Object.keys(codes)
    },
    entries: (folder) => orNone(() => entriesOf(resolve(runtime.cwd, expandHome(folder, runtime.home)))),
  }
}

/** A line that cannot be read says not which service is meant, and then none is asked. */
function globalsIn(words: readonly string[]): GlobalFlags | undefined {
  try {
    return scanGlobals(words.slice(0, -1)).globals
  } catch {
    return undefined
  }
}

async function orNone(find: () => Promise<readonly string[]>): Promise<readonly string[]> {
  try {
    return await find()
  } catch {
    return []
  }
}

/** A name that could start a new line or move the cursor is left out. */
async function entriesOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, {withFileTypes: true})
  const names = entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
  return names.filter((name) => !/\p{Cc}/u.test(name)).sort()
}
