// What is done, line by line in a file, so that interrupted work continues where it stopped.
import {appendFileSync, readFileSync, statSync, truncateSync} from 'node:fs'
import {OtherError, UsageError} from '../errors/cli-error.js'

export interface Journal {
  readonly done: ReadonlySet<string>
  /**
   * On the disk when it returns: what is noted is not done twice.
   * @throws OtherError
   */
  note(text: string): void
}

/** What the first line of a journal says, so that other work is never mistaken for done. */
export interface JournalTitle {
  /** The command and what all items share. */
  readonly task: string
  /** Where the work is done: the same ids mean other things in another place. */
  readonly place: string
}

/**
 * @param isOnlyRead leaves the file as it is; nothing may be noted then
 * @throws UsageError where the file cannot be used, or is of other work
 */
export function openJournal(file: string, title: JournalTitle, isOnlyRead = false): Journal {
  try {
    const {lines, length, torn} = read(file)
    const [head, ...done] = lines
    const isNew = head === undefined && headOf(title).startsWith(torn)
    if (!isNew) checkHead(head ?? torn, title, file)
    if (!isOnlyRead) {
      if (torn !== '') truncateSync(file, length)
      if (isNew) append(file, headOf(title))
    }
    return {done: new Set(done), note: (text) => note(file, text)}
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`Cannot use the journal ${file}: ${(error as Error).message}`, {cause: error})
  }
}

const headOf = ({task, place}: JournalTitle) => `${task} in ${place}`

function checkHead(head: string, title: JournalTitle, file: string): void {
  if (head === headOf(title)) return
  const start = headOf({...title, place: ''})
  if (!head.startsWith(start)) {
    throw new UsageError(`The journal ${file} is of another command: ${head}`, {
      hints: ['Name a new file with --journal, or give the same flags as before'],
    })
  }
  throw new UsageError(`The journal ${file} is of work in ${head.slice(start.length)}`, {
    hints: [
      `This command works in ${title.place}`,
      'Name a new file with --journal, or go to where the work was begun',
    ],
  })
}

interface Content {
  readonly lines: readonly string[]
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
    const lines = bytes.toString('utf8', 0, length).split('\n').slice(0, -1)
    return {lines, length, torn: bytes.toString('utf8', length)}
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {lines: [], length: 0, torn: ''}
    throw error
  }
}

function append(file: string, line: string): void {
  appendFileSync(file, `${line}\n`, {mode: 0o600})
}

function note(file: string, text: string): void {
  try {
    append(file, text)
  } catch (cause) {
    throw new OtherError('Journal', `Cannot write to the journal ${file}: ${(cause as Error).message}`, {
      cause,
      hints: [`Done, but not noted: ${text}`],
    })
  }
}
