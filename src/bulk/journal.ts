// What is done, line by line in a file, so that work that was interrupted goes on where it stopped.
import {appendFileSync, readFileSync} from 'node:fs'
import {UsageError} from '../errors/cli-error.js'

export interface Journal {
  readonly done: ReadonlySet<string>
  /** On the disk when it returns: what is noted is not done twice. */
  note(text: string): void
}

/**
 * @param task what is done, as the first line says: the file of another command is refused
 * @throws UsageError
 */
export function openJournal(file: string, task: string): Journal {
  const [head, ...lines] = read(file)
  if (head === undefined) append(file, task)
  else if (head !== task) {
    throw new UsageError(`The journal ${file} is of another command: ${head}`, {
      hints: ['Name a new file with --journal, or give the same flags as before'],
    })
  }
  return {done: new Set(lines), note: (text) => append(file, text)}
}

function read(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').slice(0, -1)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw unusable(file, error)
  }
}

function append(file: string, line: string): void {
  try {
    appendFileSync(file, `${line}\n`, {mode: 0o600})
  } catch (error) {
    throw unusable(file, error)
  }
}

const unusable = (file: string, cause: unknown) =>
  new UsageError(`Cannot use the journal ${file}: ${(cause as Error).message}`, {cause})
