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
    value: 'file|-',
    doc: 'Work on each line of a file or of standard input: an id, an input as JSON, or what --output ndjson prints of a listing. Empty lines and lines that begin with # are ignored',
  },
  {flag: '--continue-on-error', doc: 'Go on when an item fails; without it, the first failure stops the rest'},
  {
    flag: '--concurrency',
    value: 'number',
    doc: 'Requests at the same time; fewer while the service throttles (default: 16)',
  },
  {flag: '--journal', value: 'file', doc: 'Note in this file what is done, and skip that when started again'},
]
