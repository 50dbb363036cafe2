// An operation as it was typed: in our words, or in the AWS CLI's.
import type {Spelling} from '../arguments/spelling.js'
import {bulkFlagElsewhere} from '../bulk/bulk-flags-elsewhere.js'
import type {Operation} from '../model/vocabulary.js'
import type {Runtime} from './runtime.js'
import {topicOf} from './service-topics.js'

export function spellingOf(operation: Operation, {awsSpelling}: Pick<Runtime, 'awsSpelling'>): Spelling {
  const {service, command} = operation
  const words = ['iotjobs', awsSpelling ? service : topicOf(service), command].filter((word) => word)
  return {
    command: words.join(' '),
    elsewhere: (word) => bulkFlagElsewhere(operation, awsSpelling, word),
  }
}
