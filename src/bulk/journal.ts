// What is done, line by line in a file, so that interrupted work continues where it stopped.

import {appendFileSync, existsSync, readFileSync, statSync, truncateSync} from 'node:fs'
import {OtherError, UsageError} from '../errors/cli-error.js'
import {whyUnwritable} from '../files/file-errors.js'
import {byteLines} from '../text/byte-lines.js'
import {lockJournal} from './journal-lock.js'

export interface Journal {
  readonly done: ReadonlySet<string>
  /** Begun by an earlier run that did not note what became of it: to be looked at before it is sent again. */
  readonly unsettled: ReadonlySet<string>
  /**
   * Each is on the disk when it returns. `done` also notes what an earlier run has done; `refused`, that nothing was done.
   * @throws OtherError
   */
  note(what: Note, text: string): void
  /** Lets another process work by it. */
  close(): void
}

type Note = 'begun' | 'done' | 'refused'

/** What the first line of a journal says, so that other work is never mistaken for done. */
export interface JournalTitle {
  /** The command and what all items share. */
  readonly task: string
  /** Where the work is done: the same ids mean other things in another account or region. */
  readonly scope: string
}

/**
 * @param isOnlyRead leaves the file as it is; nothing may be noted then
 * @throws UsageError where the file cannot be used, is of other work, or is in use
 */
export function openJournal(file: string, title: JournalTitle, isOnlyRead = false): Journal {
  const close = isOnlyRead ? () => {} : locked(file)
  try {
    const {lines, length, torn} = read(file)
    const first = lines.next()
    const isNew = first.done && headOf(title).startsWith(torn)
    if (!isNew) checkHead(first.done ? torn : first.value, title, file)
    if (!isOnlyRead) {
      if (torn !== '') truncateSync(file, length)
      if (isNew) append(file, headOf(title))
    }
    return {...stateOf(lines), note: (what, text) => note(file, what, text), close}
  } catch (error) {
    close()
    throw unusable(file, error)
  }
}

function locked(file: string): () => void {
  try {
    if (existsSync(file) && !statSync(file).isFile()) throw new Error('it is not a regular file')
    return lockJournal(file, process.pid, isRunning)
  } catch (error) {
    throw unusable(file, error)
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const unusable = (file: string, error: unknown) =>
  error instanceof UsageError
    ? error
    : new UsageError(`Cannot use the journal ${file}: ${whyUnwritable(error)}`, {cause: error})

const NOTE = /^(begun|done|refused) (".*")$/

function stateOf(lines: Iterable<string>): Pick<Journal, 'done' | 'unsettled'> {
  const [done, unsettled] = [new Set<string>(), new Set<string>()]
  // The first says of what work it is.
  let number = 1
  for (const line of lines) {
    number++
    const [, what = 'done', quoted] = NOTE.exec(line) ?? []
    // Journals of 0.1.0 have the item alone on its line, which is done.
    const item = quoted === undefined ? line : unquoted(quoted, number)
    unsettled.delete(item)
    if (what !== 'refused') (what === 'done' ? done : unsettled).add(item)
  }
  return {done, unsettled}
}

function unquoted(quoted: string, number: number): string {
  try {
    return JSON.parse(quoted)
  } catch (cause) {
    throw new Error(`its line ${number} is damaged`, {cause})
  }
}

const headOf = ({task, scope}: JournalTitle) => `${task} in ${scope}`

function checkHead(head: string, title: JournalTitle, file: string): void {
  if (head === headOf(title)) return
  const start = headOf({...title, scope: ''})
  if (!head.startsWith(start)) {
    throw new UsageError(`The journal ${file} is of another command: ${head}`, {
      hints: ['Name a new file with --journal, or give the same flags as before'],
    })
  }
  throw new UsageError(`The journal ${file} is of work in ${head.slice(start.length)}`, {
    hints: [
      `This command works in ${title.scope}`,
      'Name a new file with --journal, or go to where the work was begun',
    ],
  })
}

interface Content {
  /** One by one: of hundreds of thousands, only the items are kept. */
  readonly lines: Iterator<string> & Iterable<string>
  /** Of these lines, in bytes. */
  readonly length: number
  /** What stands behind them: a line that was not written whole. It may look like another item. */
  readonly torn: string
}

function read(file: string): Content {
  try {
    // A device can be read forever, and keeps nothing that is written to it.
    if (!statSync(file).isFile()) throw new Error('it is not a regular file')
    const bytes = readFileSync(file)
    const length = bytes.lastIndexOf('\n') + 1
    return {lines: byteLines(bytes.subarray(0, length)), length, torn: bytes.toString('utf8', length)}
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      return {lines: byteLines(new Uint8Array()), length: 0, torn: ''}
    throw error
  }
}

function append(file: string, line: string): void {
  appendFileSync(file, `${line}\n`, {mode: 0o600})
}

/** Quoted, so that an item with a line break is one line. */
function note(file: string, what: Note, text: string): void {
  try {
    append(file, `${what} ${JSON.stringify(text)}`)
  } catch (cause) {
    throw new OtherError('Journal', `Cannot write to the journal ${file}: ${whyUnwritable(cause)}`, {
      cause,
      hints: [
        what === 'begun' ? `Not sent: ${text}` : `${what === 'done' ? 'Done' : 'Refused'}, but not noted: ${text}`,
      ],
    })
  }
}
