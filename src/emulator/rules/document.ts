// Where a job's document comes from, and what it must be.
import {JobDocument as DocumentShape} from '../../model/iot/scalars.js'
import type {Request} from '../../validation/rule.js'
import {checkDocumentChoice as findProblems} from '../../validation/rules/document-choice.js'
import {objectOf, readObject} from '../documents/s3-folder.js'
import {invalidRequest, notFound} from '../service-exception.js'
import type {JobDocument} from '../store/jobs.js'
import {refuseBy, type Sentences} from './refuse.js'

const SENTENCES: Sentences = {
  E301: 'Job document and job document source cannot be specified at the same time.',
  E302: 'Neither job document nor job document source is specified.',
}

/** At most one of the two, and one of the two unless a template or a job supplies a document. */
export const checkDocumentChoice = (request: Request) => refuseBy(findProblems, SENTENCES, request)

interface DocumentChoice {
  readonly document?: string | undefined
  readonly documentSource?: string | undefined
}

/** A document is fetched once: what happens to its source later does not matter. */
export function readDocument(
  {document, documentSource}: DocumentChoice,
  fallback: JobDocument | undefined,
  folder: string | undefined,
): JobDocument {
  if (documentSource !== undefined) return checked({source: documentSource, document: fetch(documentSource, folder)})
  if (document !== undefined) return checked({source: null, document})
  return fallback ?? checked({source: null, document: ''})
}

function fetch(url: string, folder: string | undefined): string {
  const object = objectOf(url)
  if (!object) throw invalidRequest(`Job document source ${url} is not the URL of an S3 object.`)
  const found = readObject(folder, object)
  if (found.text === undefined) throw notFound(`Job document source ${url} cannot be found: ${found.missing}.`)
  return found.text
}

const MAX_BYTES = DocumentShape.documented.maxBytes

function checked(found: JobDocument): JobDocument {
  if (Buffer.byteLength(found.document) > MAX_BYTES) {
    throw invalidRequest(`Job document is larger than ${MAX_BYTES} bytes.`)
  }
  try {
    JSON.parse(found.document)
    return found
  } catch {
    throw invalidRequest('Job document is not valid JSON.')
  }
}
