// A word that is a flag for many things at once, typed where it does not apply → where it does.
import {bulkFlagDocs} from './bulk-flag-docs.js'

interface Typed {
  readonly command: string
  /** Whether the command works on many things at once. */
  readonly takesMany: boolean
  /** Whether it was spelled as the AWS CLI spells it, where it never does. */
  readonly awsSpelling: boolean
}

/** @returns nothing for any other word */
export function bulkFlagElsewhere({command, takesMany, awsSpelling}: Typed, word: string): string | undefined {
  const flag = bulkFlagDocs.find((doc) => word === doc.flag || word.startsWith(`${doc.flag}=`))?.flag
  if (flag === undefined) return undefined
  if (!takesMany) return `${command} has no ${flag}; commands that take many ids have it, such as cancel-job`
  if (awsSpelling) return `The AWS CLI's ${command} has no ${flag}; spelled iotjobs ${command}, it has`
  return `${flag} is for many at once: add --from FILE, or put the ids before the first flag`
}
