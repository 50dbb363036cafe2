// The placeholders of a job document: the validator's rules, in the words that the service is documented to use. Its error
// is not in the model, but it is what clients meet.
import {CreateJob} from '../../model/iot/operations.js'
import {readJobDocument} from '../../validation/job-document.js'
import type {Problem} from '../../validation/problem.js'
import {checkPlaceholders} from '../../validation/rules/placeholders.js'
import {fromPlain} from '../../value/plain.js'
import type {Structure} from '../../value/value.js'
import {ServiceException} from '../service-exception.js'

/** Without a catalogue of packages, package versions are only looked at for their form. */
export function checkDocumentPlaceholders(document: string, destinationPackageVersions: readonly string[] = []): void {
  const input = fromPlain({document, destinationPackageVersions: [...destinationPackageVersions]}) as Structure
  const context = {now: 0, depth: 'all'} as const
  const problems = checkPlaceholders({operation: CreateJob, input, document: readJobDocument(input), context})
  const broken = problems.find(({severity}) => severity === 'error')
  if (broken) throw new ServiceException('InvalidJobDocumentException', textOf(broken))
}

function textOf({code, expected}: Problem): string {
  const placeholder = String(expected.placeholder)
  const texts: Readonly<Record<string, string>> = {
    E311: 'One or more parameters or placeholders are not terminated.',
    E313: `Undefined placeholder, ${placeholder}, inside of presign url upload parameter`,
    E314: `Local placeholder, ${placeholder}, is only valid inside of presign url upload`,
    E315: `The occurrence of local placeholder ${placeholder} within S3 presigned url upload placeholder exceeds limit of ${expected.max}.`,
    E316: 'S3 bucket name in presigned url upload is not allowed to contain any placeholders',
    E317: 'Empty package name and version name have to be used in pair.',
    E318: 'Cannot resolve empty package name and version name given multiple elements in destination package versions.',
    E319: '$null is not allowed to be referenced as a package version in job documents.',
  }
  return texts[code] ?? `Placeholder ${placeholder} is not valid in its place.`
}
