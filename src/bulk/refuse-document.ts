// A text of which each line should be an item, but which is one document of JSON, as listings print it → what to do instead.
import {UsageError} from '../errors/cli-error.js'

/** The lists that the documents of listings and reports hold. */
const LISTS = ['jobs', 'executionSummaries', 'failures']

/** How listings print what bulk commands read. */
export const LINES_OF_LISTING = 'A listing prints a line for each item with --output ndjson'
const IDS_OF_JOBS = "Or the ids of jobs alone, with --query 'jobs[].[jobId]' --output text"

/**
 * @param title of the text, as `standard input`
 * @throws UsageError
 */
export function refuseDocument(text: string, title: string): void {
  const start = text.trimStart()
  if (!/^[{[]/.test(start)) return
  const line = parsed(start.split('\n', 1)[0] ?? '')
  const document = line ?? parsed(start)
  // Where the first line is whole and no listing, it is an item, and so may the others be.
  if (document === undefined || (line !== undefined && !isListing(line))) return
  throw new UsageError(`One document of JSON is in ${title}; each line should be an item`, {
    hints: [LINES_OF_LISTING, ...('jobs' in document ? [IDS_OF_JOBS] : [])],
  })
}

const isListing = (document: object) =>
  Array.isArray(document) || LISTS.some((list) => Array.isArray((document as Record<string, unknown>)[list]))

function parsed(text: string): object | undefined {
  try {
    return Object(JSON.parse(text))
  } catch {
    return undefined
  }
}
