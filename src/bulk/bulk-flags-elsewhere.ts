// A word that is a flag for many things at once, typed where it is none → where it is one.
import {operations} from '../model/operations.js'
import type {Operation} from '../model/vocabulary.js'
import {bulkFlagDocs} from './bulk-flag-docs.js'
import {bulkKeys} from './bulk-keys.js'

/**
 * @param awsSpelling whether the operation was spelled as the AWS CLI spells it, where it never works on many things
 * @returns nothing for any other word
 */
export function bulkFlagElsewhere(operation: Operation, awsSpelling: boolean, word: string): string | undefined {
  const flag = bulkFlagDocs.find((doc) => word === doc.flag || word.startsWith(`${doc.flag}=`))?.flag
  if (flag === undefined) return undefined
  const {command} = operation
  if (bulkKeys(operation).length === 0) return `${command} has no ${flag}; it is for ${bulkCommands().join(', ')}`
  if (awsSpelling) return `The AWS CLI's ${command} has no ${flag}; spelled iotjobs ${command}, it has`
  return `${flag} is for many at once: add --from FILE, or put the ids before the first flag`
}

const bulkCommands = () => operations.filter((operation) => bulkKeys(operation).length > 0).map(({command}) => command)
