// What a report says of a job beside its numbers: whose it is, what it is for, and what devices have to do. Pure.
import {isStructure, type Structure} from '../value/value.js'

export interface JobAbout {
  readonly account: string | undefined
  readonly region: string | undefined
  readonly description: string | undefined
  /** Where the document is read from, if it is not in the job itself. */
  readonly documentSource: string | undefined
  readonly document: string | undefined
}

/**
 * @param job answer of DescribeJob
 * @param document answer of GetJobDocument, where that could be asked
 */
export function readJobAbout(job: Structure, document: Structure | undefined): JobAbout {
  const found = job.get('job')
  const member = (name: string) => textOf(isStructure(found) ? found : new Map(), name)
  const [, , , region, account] = (member('jobArn') ?? '').split(':')
  return {
    account: account || undefined,
    region: region || undefined,
    description: member('description'),
    documentSource: textOf(job, 'documentSource'),
    document: document && textOf(document, 'document'),
  }
}

function textOf(structure: Structure, name: string): string | undefined {
  const value = structure.get(name)
  return typeof value === 'string' && value !== '' ? value : undefined
}
