// Makes a folder that is its owner's alone, with those above it. One by one: the recursive mkdir of Node tries forever where the
// file system says "not found" of what may not be made, as /proc does.
import {existsSync, mkdirSync} from 'node:fs'
import {dirname} from 'node:path'

export function makeFolder(path: string): void {
  if (existsSync(path)) return
  const above = dirname(path)
  if (above !== path) makeFolder(above)
  try {
    mkdirSync(path, {mode: 0o700})
  } catch (error) {
    // Another process has made it meanwhile.
    if (!existsSync(path)) throw error
  }
}
