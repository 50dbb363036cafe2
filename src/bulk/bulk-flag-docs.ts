// The flags of an operation on many things at once: plain data, for its help, its manifest and completion.

export interface BulkFlagDoc {
  readonly flag: string
  /** What stands for its value in the help; switches have none. */
  readonly value?: string
  readonly doc: string
}

export const bulkFlagDocs: readonly BulkFlagDoc[] = [
  {
    flag: '--from',
    value: 'FILE|-',
    doc: 'Work on each line of a file or of standard input: an id, an input as JSON, or what --output ndjson prints of a listing. Empty lines and lines that begin with # are ignored',
  },
  {flag: '--continue-on-error', doc: 'Go on when an item fails; without it nothing new is begun'},
  {
    flag: '--concurrency',
    value: 'integer',
    doc: 'Requests at the same time; fewer while the service throttles. Default: 16',
  },
  {flag: '--journal', value: 'FILE', doc: 'Remember what is done in FILE, and leave that out when started again'},
]
