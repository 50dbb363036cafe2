// A state as one file, to be kept or handed on, and back again.
import {closeSync, copyFileSync, existsSync, mkdirSync, openSync, renameSync} from 'node:fs'
import {dirname} from 'node:path'
import {UsageError} from '../errors/cli-error.js'
import type {LocalService} from './local-service.js'
import {resetState} from './reset-state.js'
import {openState} from './store/open-state.js'

/**
 * As it is at one moment, whoever else writes to it.
 * @throws UsageError where the file exists
 */
export async function exportState(service: LocalService, file: string): Promise<void> {
  if (existsSync(file)) throw new UsageError(`File exists: ${file}`, {hints: ['Name a file that does not exist']})
  createPrivate(file)
  await service.copyTo(file)
}

/**
 * Replaces the whole state. Not while another process uses it.
 * @throws UsageError where there is no such file, ConfigurationError where it is no state of this version
 */
export async function importState(stateFile: string, file: string): Promise<void> {
  if (!existsSync(file)) throw new UsageError(`No such file: ${file}`)
  const copy = `${stateFile}.import`
  try {
    createPrivate(copy)
    copyFileSync(file, copy)
    const sql = await openState(copy)
    sql.close()
    resetState(stateFile)
    renameSync(copy, stateFile)
  } finally {
    resetState(copy)
  }
}

/** For the owner's eyes, as every state is. */
function createPrivate(file: string): void {
  mkdirSync(dirname(file), {recursive: true, mode: 0o700})
  closeSync(openSync(file, 'w', 0o600))
}
