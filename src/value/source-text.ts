// A text that a value was read from, so that a message can point into it. Knows nothing of flags, files or problems.

export interface SourceText {
  /** What messages call it: `job.json`, `<stdin>`, `--tags`. */
  readonly name: string
  /** A flag's words stand on the command line, where lines and columns mean nothing. */
  readonly kind: 'file' | 'flag'
  readonly text: string
  /** `lines`: a list of texts, one a line. */
  readonly format: 'json' | 'yaml' | 'shorthand' | 'lines' | 'text'
  /** How many steps of a path lead to this text: none for a document, one for the value of a flag. */
  readonly depth: number
}
