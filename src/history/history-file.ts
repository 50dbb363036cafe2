// The file of the history: lines are appended whole, by as many processes as there are, and the old part is set aside.
import {
  appendFileSync,
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmdirSync,
  statSync,
} from 'node:fs'
import {dirname} from 'node:path'
import {makeFolder} from '../files/make-folder.js'

/** In bytes; as many again stand in the part that was set aside before. */
export const LONGEST = 10 * 1024 * 1024

/** @throws NodeJS.ErrnoException */
export function appendLine(file: string, line: string): void {
  setAside(file)
  try {
    append(file, line)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    makeFolder(dirname(file))
    append(file, line)
  }
}

/** One write: lines of several processes do not mix. What a full disk or a killed process has torn keeps its own line. */
function append(file: string, line: string): void {
  const opened = openSync(file, 'a+', 0o600)
  try {
    appendFileSync(opened, endsWhole(opened) ? line : `\n${line}`)
  } finally {
    closeSync(opened)
  }
}

function endsWhole(opened: number): boolean {
  const {size} = fstatSync(opened)
  const last = Buffer.alloc(1)
  return size === 0 || readSync(opened, last, 0, 1, size - 1) === 0 || last.toString() === '\n'
}

/** By one process at a time: the second would put the new file in the place of the old one. */
function setAside(file: string): void {
  if (sizeOf(file) <= LONGEST) return
  const lock = `${file}.rotating`
  if (!isLocked(lock)) return
  try {
    if (sizeOf(file) > LONGEST) renameSync(file, `${file}.1`)
  } finally {
    rmdirSync(lock)
  }
}

const STALE_MS = 60_000

function isLocked(lock: string): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch {
    // Left behind by a process that was killed: the next one has it.
    const since = statSync(lock, {throwIfNoEntry: false})?.mtimeMs
    if (since !== undefined && Date.now() - since > STALE_MS) rmdirSync(lock)
    return false
  }
}

const sizeOf = (file: string): number => statSync(file, {throwIfNoEntry: false})?.size ?? 0

/** The lines, the oldest first. A part of one, where a disk was full or a process was killed, is left out by who reads it. */
export function historyLines(file: string): string[] {
  return [`${file}.1`, file].flatMap((part) => readText(part).split('\n')).filter((line) => line !== '')
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}
