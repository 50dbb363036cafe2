// The sentences about words of a command line that stand in more than one place, each worded once. Where the AWS CLI has a
// sentence, it is that one. Knows neither commands nor flags, only what it is given to name.
import {type ErrorOptions, UsageError} from './cli-error.js'

type Hints = readonly string[]

/** What can be left to do where two flags do not go together. */
export const LEAVE_OUT_ONE = 'Leave out one of the two'

export const unknownOptions = (words: readonly string[], hints: Hints): UsageError =>
  new UsageError(`Unknown options: ${words.map(shownWord).join(', ')}`, {hints})

/** A word as it can be seen in a message. */
export const shownWord = (word: string): string => (word.trim() === '' ? `'${word}'` : word)

export const requiredText = (names: readonly string[]): string =>
  `the following arguments are required: ${names.join(', ')}`

export const requiredArguments = (names: readonly string[], hints: Hints = []): UsageError =>
  new UsageError(requiredText(names), {hints})

export const expectedOne = (argument: string, hints: Hints = []): UsageError =>
  new UsageError(`argument ${argument}: expected one argument`, {hints})

/** @param value what stands for it: `<time>`, `on|off` */
export const writtenAs = (flag: string, value: string, doc?: string): string =>
  `Write it as ${flag} ${value}${doc === undefined ? '' : `: ${doc}`}`

/** For the word behind a flag that got no value. */
export const dashHints = (flag: string, next: string | undefined): string[] =>
  next?.startsWith('-') ? [`To give a value that begins with a dash, write ${flag}=${next}`] : []

export const takesNoValue = (flag: string, value: string, hints: Hints = []): UsageError =>
  new UsageError(`argument ${flag}: ignored explicit argument '${value}'`, {hints})

/** An empty text is nothing's name, and must not count as a flag or a word that was left out. */
export const emptyValue = (argument: string): UsageError =>
  new UsageError(`argument ${argument}: the value is empty`, {
    hints: [
      argument.startsWith('-')
        ? `Leave ${argument} out, or give it a value: ${EMPTY_VARIABLE}`
        : `Give it a value: ${EMPTY_VARIABLE}`,
    ],
  })

/** Of a word that names a file: an empty path would be the current folder. */
export const emptyFileName = (): UsageError =>
  new UsageError('The name of a file is empty', {hints: [`Name a file: ${EMPTY_VARIABLE}`]})

/** The usual cause of an empty text. */
export const EMPTY_VARIABLE = 'an unset variable of a shell leaves an empty text'

export const excludeEachOther = (one: string, others: string, hints: Hints = [LEAVE_OUT_ONE]): UsageError =>
  new UsageError(`${one} and ${others} exclude each other`, {hints})

export const needsOther = (flag: string, other: string, hints: Hints = []): UsageError =>
  new UsageError(`${flag} needs ${other}`, {hints})

export const notSupported = (flag: string, command: string, hints: Hints): UsageError =>
  new UsageError(`${flag} is not supported by ${command}`, {hints})

/** @param range what it must lie in, where there are bounds */
export const notWholeNumber = (
  argument: string,
  text: string,
  {min, max}: {readonly min?: number | undefined; readonly max?: number | undefined},
  options: ErrorOptions = {},
): UsageError => {
  const range = max === undefined ? (min === undefined ? '' : ` of at least ${min}`) : ` from ${min ?? 0} to ${max}`
  return new UsageError(`argument ${argument}: '${text}' is not a whole number${range}`, options)
}

/** A flag of ours behind the AWS CLI's words, where scripts find the AWS CLI's flags alone. */
export const onlyInOurSpelling = (command: string, flag: string): string =>
  `The AWS CLI's ${command} has no ${flag}; spelled iotjobs ${command}, it has`

/** @param meant a name, in quotes where it is not a word of ours */
export const didYouMean = (meant: string): string => `Did you mean ${meant}?`

/** To be copied: without anything behind it. */
export const didYouMeanCommand = (words: string): string => `Did you mean: iotjobs ${words}`
