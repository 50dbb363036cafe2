// A text of which each line should be an item, but which is one document of JSON, as listings print it → what to do instead.
import {UsageError} from '../errors/cli-error.js'
import {byteLines} from '../text/byte-lines.js'

/** The lists that the documents of listings and reports hold. */
const LISTS = ['jobs', 'executionSummaries', 'failures']

/** How listings print what bulk commands read. */
export const LINES_OF_LISTING = 'A listing prints a line for each item with --output ndjson'
const IDS_OF_JOBS = "Or the ids of jobs alone, with --query 'jobs[].[jobId]' --output text"

/**
 * @param text in UTF-8
 * @param title of the text, as `standard input`
 * @throws UsageError
 */
export function refuseDocument(text: Uint8Array, title: string): void {
  const first = firstLine(text)
  if (!/^[{[]/.test(first)) return
  const line = parsed(first)
  const document = line ?? parsed(new TextDecoder().decode(text))
  // Where the first line is whole and no listing, it is an item, and so may the others be.
  if (document === undefined || (line !== undefined && !isListing(line))) return
  throw new UsageError(`One document of JSON is in ${title}; each line should be an item`, {
    hints: [LINES_OF_LISTING, ...('jobs' in document ? [IDS_OF_JOBS] : [])],
  })
}

/** The first that is not blank. */
function firstLine(text: Uint8Array): string {
  for (const line of byteLines(text)) if (line.trim() !== '') return line.trim()
  return ''
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
