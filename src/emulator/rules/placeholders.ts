// The placeholders of a job document: the validator's rules, in the words that the service is documented to use. Its error
// is not in the model, but it is what clients meet.
import {CreateJob} from '../../model/iot/operations.js'
import {checkPlaceholders} from '../../validation/rules/placeholders.js'
import {isError} from '../../validation/validate.js'
import {ServiceException} from '../service-exception.js'
import {firstOf, requestOf, type Sentences} from './refuse.js'

const SENTENCES: Sentences = {
  E311: 'One or more parameters or placeholders are not terminated.',
  E313: ({expected}) => `Undefined placeholder, ${expected.placeholder}, inside of presign url upload parameter`,
  E314: ({expected}) => `Local placeholder, ${expected.placeholder}, is only valid inside of presign url upload`,
  E315: ({expected: {placeholder, max}}) =>
    `The occurrence of local placeholder ${placeholder} within S3 presigned url upload placeholder exceeds limit of ${max}.`,
  E316: 'S3 bucket name in presigned url upload is not allowed to contain any placeholders',
  E317: 'Empty package name and version name have to be used in pair.',
  E318: 'Cannot resolve empty package name and version name given multiple elements in destination package versions.',
  E319: '$null is not allowed to be referenced as a package version in job documents.',
}

/** Without a catalogue of packages, package versions are only looked at for their form. */
export function checkDocumentPlaceholders(document: string, destinationPackageVersions: readonly string[] = []): void {
  const problems = checkPlaceholders(requestOf(CreateJob, {document, destinationPackageVersions}))
  const broken = problems.find(isError)
  if (!broken) return
  const sentence = firstOf([broken], SENTENCES)
  const placeholder = broken.expected.placeholder
  throw new ServiceException(
    'InvalidJobDocumentException',
    sentence ?? `Placeholder ${placeholder} is not valid in its place.`,
  )
}
