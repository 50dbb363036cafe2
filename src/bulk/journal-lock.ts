// One process at a time works by a journal: a file beside it names the one that does. Left behind by a process that was
// killed, it blocks no other process.
import {linkSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {UsageError} from '../errors/cli-error.js'

/**
 * @returns what releases the journal
 * @throws UsageError where another process works by it
 */
export function lockJournal(file: string, pid: number, isRunning: (pid: number) => boolean): () => void {
  const lock = `${file}.lock`
  for (let tries = 0; tries < 3; tries++) {
    if (isMade(lock, pid)) return () => release(lock, pid)
    const holder = holderOf(lock)
    if (holder !== undefined && isRunning(holder)) throw inUse(file, lock, holder)
    removeStale(lock, holder, pid)
  }
  throw inUse(file, lock, holderOf(lock))
}

function isMade(lock: string, pid: number): boolean {
  try {
    writeFileSync(lock, `${pid}\n`, {flag: 'wx', mode: 0o600})
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function holderOf(lock: string): number | undefined {
  try {
    const pid = Number(readFileSync(lock, 'utf8').trim())
    return Number.isInteger(pid) && pid > 0 ? pid : undefined
  } catch {
    return undefined
  }
}

/** Two may find the same lock stale: the slower one then holds the lock that the faster one made, and gives it back. */
function removeStale(lock: string, stale: number | undefined, pid: number): void {
  const aside = `${lock}.${pid}`
  try {
    renameSync(lock, aside)
    if (holderOf(aside) !== stale) linkSync(aside, lock)
  } catch {
    // Another process was faster.
  }
  rmSync(aside, {force: true})
}

function release(lock: string, pid: number): void {
  if (holderOf(lock) === pid) rmSync(lock, {force: true})
}

const inUse = (file: string, lock: string, holder: number | undefined) =>
  new UsageError(`The journal ${file} is in use by another process${holder === undefined ? '' : ` (${holder})`}`, {
    hints: ['Wait until it ends, or name another file with --journal', `If no iotjobs is running, remove ${lock}`],
  })
