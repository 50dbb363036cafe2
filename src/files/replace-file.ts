// A file that is written whole or not at all: beside, then renamed. Knows nothing of what is in it.
import {randomUUID} from 'node:crypto'
import {rename, rm, writeFile} from 'node:fs/promises'
import {dirname} from 'node:path'
import {makeFolder} from './make-folder.js'

/**
 * Readers see the old file or the new one, never a part. Folders that are missing are made for the user alone.
 * @param mode of the file; by default only its owner may read it
 * @throws NodeJS.ErrnoException
 */
export async function replaceFile(path: string, content: string | Uint8Array, mode = 0o600): Promise<void> {
  const next = `${path}.${randomUUID()}`
  makeFolder(dirname(path))
  try {
    await writeFile(next, content, {mode, flag: 'wx'})
    await rename(next, path)
  } catch (error) {
    await rm(next, {force: true})
    throw error
  }
}
