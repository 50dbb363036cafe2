// What may stand at one place of a command line, and where that is known from. Knows no shell and no service.

import type {DeclaredWords} from '../../arguments/declared-words.js'
import type {ResourceKind} from '../../model/resources.js'

export interface Suggestions {
  /** Whole words, or nothing but what they begin with. */
  readonly found: readonly string[]
  /** More of the same word follows, so that no blank does. */
  readonly goesOn?: boolean
  /** Names of files are meant, which every shell completes itself. */
  readonly files?: boolean
}

export interface WantedNames {
  readonly kinds: readonly ResourceKind[]
  readonly as: 'name' | 'arn'
  /** What they begin with. */
  readonly begin: string
  /** Only things of this job. */
  readonly jobId?: string | undefined
  /** Of the local simulator, whatever else is configured. */
  readonly local: boolean
}

/** What completion reads from outside; a question that has no answer in time is answered with nothing. */
export interface CompletionPorts {
  readonly ids: readonly string[]
  command(id: string): Promise<KnownCommand>
  /** Names that only the service knows. */
  names(wanted: WantedNames): Promise<readonly string[]>
  profiles(): Promise<readonly string[]>
  problemCodes(): Promise<readonly string[]>
  /** The entries of a folder; folders end with `/`. */
  entries(folder: string): Promise<readonly string[]>
}

/** What completion needs of a command's class. */
export interface KnownCommand extends DeclaredWords {
  readonly outputFormats: readonly string[] | undefined
  /** The members that tell one item of many from another. */
  readonly bulkKeys: readonly string[]
}

/** What is known where the cursor stands. */
export interface Cursor {
  /** The value, as far as typed. */
  readonly typed: string
  /** What --job-id is on this line. */
  readonly jobId: string | undefined
  readonly local: boolean
  readonly ports: CompletionPorts
}

export type Source = (cursor: Cursor) => Suggestions | Promise<Suggestions>

export const nothing: Source = () => ({found: []})

export const files: Source = () => ({found: [], files: true})

export const words =
  (found: readonly string[]): Source =>
  () => ({found})

/** `FAILED,TIMED_OUT`: each word once. */
export const wordsWithCommas =
  (all: readonly string[]): Source =>
  ({typed}) => {
    const before = typed.slice(0, typed.lastIndexOf(',') + 1)
    const given = before.split(',')
    return {found: all.filter((word) => !given.includes(word)).map((word) => `${before}${word}`)}
  }

export const names =
  (kinds: readonly ResourceKind[], as: 'name' | 'arn' = 'name'): Source =>
  async ({ports, typed, jobId, local}) => ({found: await ports.names({kinds, as, begin: typed, jobId, local})})
