// Where a job's document comes from, and what it must be.
import {invalidRequest, notFound} from '../service-exception.js'
import type {JobDocument} from '../store/jobs.js'

interface DocumentChoice {
  readonly document?: string | undefined
  readonly documentSource?: string | undefined
}

/** At most one of the two, and one of the two unless something else supplies a document. */
export function checkDocumentChoice({document, documentSource}: DocumentChoice, hasOther: boolean): void {
  if (document !== undefined && documentSource !== undefined) {
    throw invalidRequest('Job document and job document source cannot be specified at the same time.')
  }
  if (document === undefined && documentSource === undefined && !hasOther) {
    throw invalidRequest('Neither job document nor job document source is specified.')
  }
}

/** A document is fetched once: what happens to its source later does not matter. */
export function readDocument(
  {document, documentSource}: DocumentChoice,
  fallback: JobDocument | undefined,
  documents: (url: string) => string | undefined,
): JobDocument {
  if (documentSource !== undefined) return checked({source: documentSource, document: fetch(documentSource, documents)})
  if (document !== undefined) return checked({source: null, document})
  return fallback ?? checked({source: null, document: ''})
}

function fetch(url: string, documents: (url: string) => string | undefined): string {
  if (!/^https?:\/\/./.test(url)) throw invalidRequest(`Job document source ${url} is not the URL of an S3 object.`)
  const text = documents(url)
  if (text === undefined) throw notFound(`Job document source ${url} cannot be found.`)
  return text
}

function checked(found: JobDocument): JobDocument {
  if (Buffer.byteLength(found.document) > MAX_DOCUMENT_BYTES) {
    throw invalidRequest(`Job document is larger than ${MAX_DOCUMENT_BYTES} bytes.`)
  }
  try {
    JSON.parse(found.document)
    return found
  } catch {
    throw invalidRequest('Job document is not valid JSON.')
  }
}

const MAX_DOCUMENT_BYTES = 32_768
