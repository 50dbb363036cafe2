// --ignore: words → codes of problems. Loaded only where the flag is given.

import {UsageError} from '../../errors/cli-error.js'
import {didYouMean} from '../../errors/words.js'
import {nearest} from '../../text/nearest.js'
import {codes, isProblemCode} from '../../validation/codes.js'
import {isIgnorable} from '../../validation/severity-policy.js'

/**
 * @param words separated by commas
 * @throws UsageError for what is not a code, or cannot be ignored
 */
export function ignoredCodes(words: string): ReadonlySet<string> {
  const given = words.split(/[\s,]+/).filter((word) => word !== '')
  return new Set(given.map((word) => checked(word.toUpperCase(), word)))
}

function checked(code: string, typed: string): string {
  if (isIgnorable(code)) return code
  if (isProblemCode(code)) {
    throw new UsageError(`argument --ignore: ${code} cannot be ignored, since the AWS CLI refuses it too`, {
      hints: [`iotjobs explain ${code} says what it is about`],
    })
  }
  const close = nearest(code, Object.keys(codes))
  throw new UsageError(`argument --ignore: unknown problem code '${typed}'`, {
    hints: [close ? didYouMean(close) : 'Codes look like W334; docs/problems.md lists them'],
  })
}
