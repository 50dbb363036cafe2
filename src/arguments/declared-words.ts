// What a command that is not an operation declares of its flags and words, with oclif's names for it: plain data.
import {type ResourceKind, resources} from '../model/resources.js'

/** What a value names: what has an id is held to the bounds of that id, and all of it can be completed. */
export type Named =
  | ResourceKind
  | 'file'
  | 'file or job'
  | 'topic'
  | 'operation'
  | 'operation words'
  | 'shell'
  | 'job status'
  | 'execution status'
  | 'retry status'
  | 'rollback status'

export const isResource = (names: Named | undefined): names is ResourceKind =>
  names !== undefined && Object.hasOwn(resources, names)

/** Where either may stand: a word with a dot or a slash is a file, a dash standard input, any other a job. */
export const isFileWord = (word: string): boolean => word === '-' || /[./\\]/.test(word)

export interface DeclaredFlag {
  /** A boolean takes no value. */
  readonly type: 'boolean' | 'option'
  readonly summary?: string | undefined
  /** What stands for the value in help: `<time>`. */
  readonly helpValue?: string | undefined
  readonly hidden?: boolean | undefined
  readonly required?: boolean | undefined
  /** What holds where the flag is not given. */
  readonly default?: string | number | boolean | undefined
  /** A boolean that `--no-` turns off. */
  readonly allowNo?: boolean | undefined
  /** Takes the words up to the next flag, of `<key=value>` those that are pairs, and may be given again. */
  readonly multiple?: boolean | undefined
  /** Of those, one word each time. */
  readonly multipleNonGreedy?: boolean | undefined
  /** The only values. */
  readonly options?: readonly string[] | undefined
  /** A whole number, within `min` and `max`. */
  readonly isNumber?: boolean | undefined
  readonly min?: number | undefined
  readonly max?: number | undefined
  /** Flags that it cannot be given with, and flags that it is nothing without; without their dashes. */
  readonly exclusive?: readonly string[] | undefined
  readonly dependsOn?: readonly string[] | undefined
  readonly names?: Named | undefined
}

export interface DeclaredArg {
  readonly description?: string | undefined
  readonly required?: boolean | undefined
  /** Required, unless one of these flags is given; without their dashes. */
  readonly unless?: readonly string[] | undefined
  readonly names?: Named | undefined
}

export interface DeclaredWords {
  readonly flags: Readonly<Record<string, DeclaredFlag>>
  /** The words beside flags, in order. */
  readonly args: Readonly<Record<string, DeclaredArg>>
  /** Whether there may be no more words than that; else the last may be given any number of times. */
  readonly strict: boolean
}
